import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sayInClass } from "./class-acts.ts";
import { findPageFaults } from "./find-page-faults.ts";
import { type LivelyIsland, startLivelyIsland } from "./lively-island.ts";
import { openBrowser } from "./open-browser.ts";
import { Person } from "./person.ts";
import { tabTo } from "./tab-to.ts";
import { word } from "./word.ts";

const PROJECTOR = "classroom/projector";
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

let island: LivelyIsland;
let browser: Browser;
beforeAll(async () => {
  island = await startLivelyIsland();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await island?.stop();
});

async function openList(person: Person): Promise<void> {
  await person.page.goto(`${island.url}/recordings`);
  await person.page
    .getByRole("heading", { level: 1, name: word("feature.recording.title") })
    .waitFor();
}

test("who missed a class sees it again by keyboard, with the words of those who agreed and of nobody else", async () => {
  const { nurse, asker } = island;
  const rosa = await Person.comeIn(browser, island, {
    name: "Rosa",
    role: "participant",
    view: "text",
  });
  const late = await Person.comeIn(browser, island, {
    name: "Late",
    role: "participant",
    view: "text",
    size: DESK,
  });
  await openList(late);
  await late.reads("recording.none");

  await rosa.use("command.class.go");
  await nurse.ask("recording.start", {});
  await rosa.page.locator(".recording-sign").waitFor();
  await rosa.reads("recording.sign");
  await rosa.open("command.recording.open", "feature.recording.title");
  await rosa.reads("recording.words-out");
  await rosa.press("recording.let-in");
  await rosa.reads("recording.words-in");
  expect(await findPageFaults(rosa)).toEqual([]);
  await sayInClass(rosa, "Beans for me");
  await asker.ask("chat.send", { channel: "class", text: "Only for today" });
  await nurse.ask("deck.turn", { station: PROJECTOR, slide: 4 });
  const asked = await nurse.ask("poll.ask", {
    kind: "single",
    question: "Which has more fibre?",
    options: ["Lentils", "Rice"],
    isAnonymous: false,
    right: [0],
  });
  const poll = asked.ok ? asked.reply.poll : "";
  await asker.ask("poll.answer", { poll, choices: [0], word: "" });
  await nurse.ask("poll.setShown", { poll, isShown: true });
  await nurse.ask("class.end", {});

  await openList(late);
  expect(await findPageFaults(late)).toEqual([]);
  const see = late.button("recording.see-which", { title: "Healthy plates" });
  await tabTo(late.page, see, 40);
  await late.page.keyboard.press("Enter");
  await late.page
    .getByRole("heading", { level: 1, name: "Healthy plates" })
    .waitFor();
  const figure = late.page.getByRole("figure").first();
  await figure.getByText(/^Slide 3 of/).waitFor();
  const next = late.button("recording.next");
  await tabTo(late.page, next, 40);
  await late.page.keyboard.press("Enter");
  await figure.getByText(/^Slide 4 of/).waitFor();
  for (const _ of [1, 2, 3]) await late.page.keyboard.press("Enter");
  await late.sees("Which has more fibre?");
  await late.sees(word("poll.count_one", { count: 1 }));
  await late.sees("Beans for me");
  expect(await findPageFaults(late)).toEqual([]);
  const text = late.page.getByText(word("recording.as-text"));
  await tabTo(late.page, text, 40);
  await late.page.keyboard.press("Enter");
  await late.page.locator(".replay-text").getByText("Beans for me").waitFor();
  await late.page.setViewportSize(PHONE);
  expect(await findPageFaults(late)).toEqual([]);
  expect(await late.page.content()).not.toContain("Only for today");
  expect(late.faults).toEqual([]);

  await late.page.route("**/api/do/recording/**", (route) => route.abort());
  await late.page.reload();
  await late.reads("panel.failed");
  await rosa.close();
  await late.close();
});
