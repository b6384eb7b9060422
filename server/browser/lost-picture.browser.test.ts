import { expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { waitUntil } from "../testing/visitor.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { readLog } from "./read-log.ts";
import { comparePictures, seePicture } from "./see-picture.ts";

const CANVAS = 'document.querySelector(".scene-picture > canvas")';
/** A cloud may drift, a name may fade in; another place looks far different. */
const MUCH_THE_SAME = 12;

const island = holdIsland();
const browser = holdBrowser();

test("the picture comes back with the graphics, and meanwhile nothing stops", async () => {
  const walter = await Person.comeIn(browser, island, {
    name: "Walter",
    role: "participant",
    view: "3d",
  });
  const { page } = walter;
  // What three says of a shader that does not compile.
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const lose = async (): Promise<void> => {
    await page.evaluate(
      `window.graphics = ${CANVAS}.getContext("webgl2").getExtension("WEBGL_lose_context"); graphics.loseContext()`,
    );
    await walter.reads("shell.picture-away");
  };
  const settle = async (): Promise<void> => {
    await page.locator(".loading-note").waitFor({ state: "hidden" });
    await page.locator(".scene-note").waitFor({ state: "hidden" });
  };
  const where = (): string => {
    const world = island.services.worlds.get(island.studyId);
    const [avatar] = world?.avatars.values() ?? [];
    return `${avatar?.x} ${avatar?.z}`;
  };
  /** Keys go on to walk, whatever is to be seen. */
  const walk = async (): Promise<void> => {
    const before = where();
    await page.keyboard.down("ArrowUp");
    await waitUntil(() => where() !== before, "a step");
    await page.keyboard.up("ArrowUp");
  };
  await settle();
  await walk();
  const first = await seePicture(page);
  expect(new Set(first).size).toBeGreaterThan(30);

  await lose();
  expect(new Set(await seePicture(page))).toEqual(new Set([0]));
  await page.evaluate("graphics.restoreContext()");
  await settle();
  const second = await seePicture(page);
  expect(comparePictures(first, second)).toBeLessThan(MUCH_THE_SAME);
  await walk();
  expect(comparePictures(second, await seePicture(page))).toBeGreaterThan(0);

  // It does not come back by itself: two ways on are offered.
  await lose();
  await walk();
  await walter.reads("shell.picture-lost");
  await walter.press("scene.load-again");
  await settle();
  expect(new Set(await seePicture(page)).size).toBeGreaterThan(30);

  await lose();
  await walter.reads("shell.picture-lost");
  await page.locator(".scene-note").getByRole("button").nth(1).click();
  await page.locator("#main.text-view").waitFor();
  await walter.command("command.view.3d").waitFor();
  expect(walter.faults).toEqual([]);
  expect(complaints.filter((each) => /shader|program/i.test(each))).toEqual([]);
  await walter.close();
  await island.services.recorder.flush();
  const { rows } = await readLog(island);
  expect(
    rows["Walter"]?.filter((row) => row.startsWith("view.switched")),
  ).toEqual([expect.stringMatching(/because=graphics-lost to=text/)]);
});
