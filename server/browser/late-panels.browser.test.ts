import { expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { startClass } from "./class-acts.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { word } from "./word.ts";

/** The panels of a class that come when they are opened, and what each then shows. */
const LATE = [
  { id: "hand", command: "command.hand.list", shows: "hand.none" },
  { id: "card", command: "command.card.open", shows: "card.about" },
  { id: "question", command: "command.question.open", shows: "question.none" },
  { id: "timer", command: "command.timer.open", shows: "timer.start" },
  {
    id: "recording",
    command: "command.recording.open",
    shows: "recording.about",
  },
] as const;

const island = holdIsland();
const browser = holdBrowser();

test("panels that come late open by keyboard with the focus in them, and load the page anew where their script is gone", async () => {
  const nora = await Person.open(browser, "Nora", { view: "3d" });
  const { page } = nora;
  const fetched: string[] = [];
  page.on("request", (request) => {
    const [, panel] = /\/assets\/(\w+)-panel-/.exec(request.url()) ?? [];
    if (panel !== undefined) fetched.push(panel);
  });
  // A page may not compile code, and whatever tries is told on the console.
  await page.addInitScript(
    "window.refused = []; addEventListener('securitypolicyviolation', (event) => window.refused.push(event.blockedURI))",
  );
  const { token } = await island.invite("educator", nora.name);
  await nora.enterBy(`${island.url}/come-in#${token}`);
  await nora.use("command.class.go");
  await nora.findCommand("command.seat.stand");
  await startClass(nora, "Late panels");
  await nora.closePanel();

  for (const { id, command, shows } of LATE) {
    expect(fetched, `${id} before it is opened`).not.toContain(id);
    const button = await nora.findCommand(command);
    await button.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", {
      name: word(`feature.${id}.title`),
    });
    await panel.getByText(word(shows)).first().waitFor();
    await panel.locator(":focus").waitFor();
    expect(fetched).toContain(id);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
  }
  expect(await page.evaluate("window.refused")).toEqual([]);

  await page.reload();
  await nora.arrived();
  await page.route("**/assets/hand-panel-*.js", (route) =>
    route.fulfill({ status: 404 }),
  );
  await nora.use("command.hand.list");
  await nora.reads("panel.failed");
  const loaded = page.waitForEvent("load");
  await nora.press("menu.again");
  await loaded;
  await page.unroute("**/assets/hand-panel-*.js");
  await nora.arrived();
  await nora.open("command.hand.list", "feature.hand.title");
  await nora.reads("hand.none");
  expect(nora.faults).toEqual([]);
  await nora.close();
});
