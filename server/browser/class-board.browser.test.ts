import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { goToClass, startClass } from "./class-acts.ts";
import { openBrowser } from "./open-browser.ts";
import { Person } from "./person.ts";
import { comparePictures, seePicture } from "./see-picture.ts";
import { word } from "./word.ts";

let island: TestIsland;
let browser: Browser;
beforeEach(async () => {
  island = await startTestIsland();
  browser = await openBrowser();
});
afterEach(async () => {
  await browser?.close();
  await island?.stop();
});

/** Draws over the board from one corner's side to the other, with the mouse. */
async function drawByMouse(person: Person): Promise<void> {
  const area = person.page.locator(".whiteboard-drawing");
  await area.scrollIntoViewIfNeeded();
  const box = await area.boundingBox();
  if (!box) throw new Error("there is no board");
  const { mouse } = person.page;
  await mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.5);
  await mouse.down();
  await mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.4);
  await mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.5);
  await mouse.up();
}

async function expectAccessible(person: Person): Promise<void> {
  const { violations } = await new AxeBuilder({ page: person.page }).analyze();
  const bad = violations.filter(
    ({ impact }) => impact === "serious" || impact === "critical",
  );
  expect(bad.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
}

test("what is drawn by mouse and by keys is seen, read in words, and looked back at", async () => {
  const nora = await Person.comeIn(browser, island, {
    name: "Nora",
    role: "educator",
    size: { width: 1024, height: 700 },
  });
  const ruth = await Person.comeIn(browser, island, {
    name: "Ruth",
    role: "participant",
    view: "text",
  });
  const rosa = await Person.comeIn(browser, island, {
    name: "Rosa",
    role: "participant",
    isPhone: true,
  });
  for (const each of [nora, ruth, rosa]) await goToClass(each);
  await startClass(nora, "Healthy plates");
  const panel = await nora.open(
    "command.whiteboard.open",
    "feature.whiteboard.title",
  );
  const kind = panel.getByLabel(word("whiteboard.what"));
  await kind.selectOption("arrow");
  const idle = await seePicture(rosa.page);
  await drawByMouse(nora);
  const from = word("whiteboard.at-10");
  const to = word("whiteboard.at-12");
  await ruth.reads("whiteboard.arrow-from-to", { from, to });
  await expect
    .poll(async () => comparePictures(idle, await seePicture(rosa.page)), {
      timeout: 60_000,
    })
    .toBeGreaterThan(0.5);

  await kind.selectOption("circle");
  await panel.getByLabel(word("whiteboard.name")).fill("A full plate");
  await nora.button("whiteboard.put-middle").press("Enter");
  await ruth.sees("A full plate");
  const what = "A full plate";
  await nora.button("whiteboard.move-which", { what }).press("Enter");
  for (let step = 0; step < 8; step += 1)
    await nora.page.keyboard.press("ArrowUp");
  await nora.reads("whiteboard.now-at", { where: word("whiteboard.at-01") });
  await panel.getByLabel(word("whiteboard.line")).fill("Half is vegetables");
  await nora.press("whiteboard.write");
  await ruth.sees("Half is vegetables");
  await expectAccessible(nora);
  await expectAccessible(ruth);

  await nora.press("whiteboard.undo");
  await ruth.page
    .getByText("Half is vegetables")
    .first()
    .waitFor({ state: "hidden" });
  await nora.press("whiteboard.clear");
  await nora.press("whiteboard.clear-yes");
  await ruth.reads("whiteboard.empty");
  const phone = await rosa.open(
    "command.whiteboard.open",
    "feature.whiteboard.title",
  );
  await phone.getByText(word("whiteboard.board", { number: 1 })).click();
  await phone.getByText("A full plate").waitFor();
  for (const each of [nora, ruth, rosa]) expect(each.faults).toEqual([]);
});

test("an open panel stays where it is when its thing begins to go on", async () => {
  const nora = await Person.comeIn(browser, island, {
    name: "Nora",
    role: "educator",
    size: { width: 1024, height: 700 },
    view: "text",
  });
  await goToClass(nora);
  await startClass(nora, "Healthy plates");
  const panel = await nora.open(
    "command.whiteboard.open",
    "feature.whiteboard.title",
  );
  const kind = panel.getByLabel(word("whiteboard.what"));
  const colour = panel.getByLabel(word("whiteboard.colour"));
  await kind.selectOption("circle");
  await colour.selectOption("red");
  const put = panel.getByRole("button", {
    name: word("whiteboard.put-middle"),
    exact: true,
  });
  await put.press("Enter");
  // What one can do about what stands on the board comes with it.
  await nora.button("whiteboard.undo").waitFor();
  expect(await put.and(nora.page.locator(":focus")).count()).toBe(1);
  expect(await kind.inputValue()).toBe("circle");
  expect(await colour.inputValue()).toBe("red");
  expect(await nora.button("whiteboard.undo").count()).toBe(1);

  await nora.closePanel();
  const goingOn = nora.page.getByRole("region", {
    name: word("text-view.going-on"),
  });
  await goingOn.getByLabel(word("whiteboard.what")).waitFor();
  await nora.use("command.whiteboard.open");
  await goingOn.and(nora.page.locator(":focus")).waitFor();
  expect(await panel.isVisible()).toBe(false);
  expect(nora.faults).toEqual([]);
});
