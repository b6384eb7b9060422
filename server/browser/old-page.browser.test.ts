import { expect, test } from "vitest";
import { PROTOCOL_VERSION } from "../../shared/protocol/version.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { word } from "./word.ts";

const island = holdIsland();
const browser = holdBrowser();

test("a page from before a new version is asked to load again, and what was not sent stays", async () => {
  const rosa = await Person.comeIn(browser, island, {
    name: "Rosa",
    role: "participant",
    view: "text",
  });
  const box = rosa.page.getByLabel(word("chat.write"));
  await box.fill("Half a sentence");

  // What an older page would say, once its line is lost by the restart.
  await rosa.page.route("**/api/join", (route) =>
    route.continue({
      postData: JSON.stringify({
        ...(route.request().postDataJSON() as object),
        protocol: PROTOCOL_VERSION - 1,
      }),
    }),
  );
  for (const world of island.services.worlds.values())
    for (const { line } of world.avatars.values()) line?.client.leave(4001);
  await rosa.reads("line.outdated");
  await box.fill("Half a sentence, and the other half");

  await rosa.page.unroute("**/api/join");
  await rosa.press("line.outdated-do");
  await rosa.arrived();
  await rosa.reads("chat.kept");
  expect(await box.inputValue()).toBe("Half a sentence, and the other half");
  await rosa.press("chat.send");
  // It stands in the log at once, and waits there until the island has it.
  await rosa.page
    .locator(".said.mine:not(.waiting)", {
      hasText: "Half a sentence, and the other half",
    })
    .waitFor();

  // Once it is sent, the next load has nothing to bring back.
  await rosa.page.reload();
  await rosa.arrived();
  expect(await box.inputValue()).toBe("");
  expect(rosa.faults).toEqual([]);
  await rosa.close();
});

test("a panel whose script went with a new version comes once the page is loaded again", async () => {
  const rosa = await Person.comeIn(browser, island, {
    name: "Ruth",
    role: "participant",
    view: "text",
  });
  await rosa.page.route("**/assets/board-panel-*.js", (route) =>
    route.fulfill({ status: 404 }),
  );
  await rosa.use("command.board.open");
  await rosa.reads("panel.failed");
  await rosa.page.getByLabel(word("chat.write")).fill("Half a sentence");
  await rosa.press("menu.again");
  await rosa.reads("chat.kept");
  await rosa.page.unroute("**/assets/board-panel-*.js");
  await rosa.open("command.board.open", "feature.board.title");
  await rosa.reads("board.begin");
  await rosa.close();
});
