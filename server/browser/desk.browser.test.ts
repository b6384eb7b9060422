import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { Visitor } from "../testing/visitor.ts";
import { goToClass, raiseHand, seeSlide } from "./class-acts.ts";
import { openBrowser } from "./open-browser.ts";
import { Person } from "./person.ts";
import { answerPoll } from "./poll-acts.ts";
import { tabTo } from "./tab-to.ts";
import { word } from "./word.ts";

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const DAY_MS = 86_400_000;
/** The desk is long, and before the card stand the links and the calendar. */
const MOST_TABS = 120;
const MENU = "restaurant/menu";
const QUESTION = "Which fills half of the plate?";
const NOTES = "Bring the paper plate.";
const TOPIC = word("topic.plate");
const SLIDES = 13;

let island: TestIsland;
let browser: Browser;
let nora: Person;
let rosa: Person;
/** Nora's desk, in a second tab. */
let desk: Person;

const dayAfter = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Plans a class tomorrow with all it needs, and one two days after it with nothing. */
async function planTwo(nurse: Visitor): Promise<void> {
  for (const [title, days] of [
    ["Plates on Monday", 1],
    ["Plates on Wednesday", 3],
  ] as const) {
    const planned = await nurse.ask("calendar.plan", {
      kind: "class",
      title,
      startsLocal: `${dayAfter(days)}T19:00`,
      minutes: 60,
      rule: "",
      capacity: null,
      topics: null,
      members: null,
    });
    if (!planned.ok) throw new Error(planned.code);
  }
  const listed = await nurse.ask("class.list", {});
  const added = await nurse.ask("deck.addTopic", {
    topic: "plate",
    language: "en",
  });
  const first = listed.ok
    ? listed.reply.classes.find(({ title }) => title === "Plates on Monday")
    : undefined;
  if (!added.ok || !first) throw new Error("nothing to copy");
  await nurse.ask("calendar.change", {
    class: first.id,
    deck: added.reply.deck.id,
  });
  const saved = await nurse.ask("preparation.save", {
    class: first.id,
    film: "gym/film",
    polls: [
      {
        kind: "single",
        question: QUESTION,
        options: ["Vegetables", "Bread"],
        isAnonymous: true,
        right: [0],
      },
    ],
    task: { station: MENU, words: "Find a plate that is half vegetables." },
  });
  expect(saved.ok).toBe(true);
}

beforeAll(async () => {
  island = await startTestIsland();
  browser = await openBrowser();
  const nurse = new Visitor(island.url);
  await nurse.come((await island.invite("educator", "Elena")).token);
  await planTwo(nurse);
  await nurse.leave();
  nora = await Person.comeIn(browser, island, {
    name: "Nora",
    role: "educator",
    view: "text",
    size: DESK,
  });
});
afterAll(async () => {
  await browser?.close();
  await island?.stop();
});

async function listBarriers({ page }: Person): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const tooWide = await page.evaluate(
    "document.documentElement.scrollWidth > innerWidth",
  );
  return [
    ...(tooWide === true ? ["wider than its window"] : []),
    ...violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`),
  ];
}

/** Goes to something by keys alone, and presses one there. */
async function pressAt(
  person: Person,
  target: Locator,
  key = "Enter",
): Promise<void> {
  await tabTo(person.page, target, MOST_TABS);
  await person.page.keyboard.press(key);
}

test("by keys alone a nurse prepares a class like the one before, adds notes, and goes through the slides", async () => {
  desk = await nora.openSecondTab();
  const { page } = desk;
  await page.setViewportSize(DESK);
  await page.goto(`${island.url}/desk`);
  const card = page.locator("#prepare");
  const which = card.getByLabel(word("prepare.which"), { exact: true });
  await pressAt(desk, which, "P");
  // The next class of that letter.
  await page.keyboard.press("ArrowDown");
  await expect
    .poll(() => which.locator("option:checked").innerText())
    .toContain("Plates on Wednesday");
  const copy = card.getByRole("button", { name: /Plates on Monday/ });
  await pressAt(desk, copy);
  await desk.sees(
    /Taken over from Plates on Monday: the slides, the film, 1 question, and the practice/,
  );
  await desk.sees(QUESTION);
  const film = card.getByLabel(word("prepare.film"), { exact: true });
  await expect.poll(() => film.inputValue()).toBe("gym/film");
  // Where the practice of these slides is, is one press away.
  const place = word("place.restaurant.name");
  const suggested = card.getByRole("button", {
    name: word("calendar.trip-suggested", { place }),
  });
  await pressAt(desk, suggested);
  await desk.reads("calendar.trip-kept", { place });
  await suggested.waitFor({ state: "detached" });
  const trip = card.getByLabel(word("calendar.trip"), { exact: true });
  await expect.poll(() => trip.inputValue()).toBe("restaurant");
  const notes = card.getByLabel(word("deck.notes-for-staff"), { exact: true });
  await tabTo(page, notes, MOST_TABS);
  await page.keyboard.type(NOTES);
  await pressAt(
    desk,
    card.getByRole("button", { name: word("deck.save-words"), exact: true }),
  );
  await desk.reads("prepare.saved");
  await pressAt(
    desk,
    desk.button("rehearsal.start-which", { title: TOPIC }).first(),
  );
  await desk.sees(word("deck.slide-of", { slide: 1, count: SLIDES }));
  await pressAt(desk, desk.button("rehearsal.end"));
  // Another look finds all of it.
  await page.reload();
  await which.selectOption({ index: 1 });
  await expect.poll(() => notes.inputValue()).toBe(NOTES);
  await expect.poll(() => film.inputValue()).toBe("gym/film");
});

test.each([
  ["on a desk", DESK],
  ["on a phone", PHONE],
])("nothing stands in the way %s", async (_, size) => {
  await desk.page.setViewportSize(size);
  expect(await listBarriers(desk)).toEqual([]);
});

test("the class starts with its slides; question, film and practice are one key away", async () => {
  rosa = await Person.comeIn(browser, island, {
    name: "Rosa",
    role: "participant",
    view: "text",
  });
  await goToClass(nora);
  await goToClass(rosa);
  await nora.open("command.class.open", "feature.class.title");
  await pressAt(
    nora,
    nora.button("class.start-which", { title: "Plates on Wednesday" }),
  );
  await seeSlide(rosa, { slide: 1, count: SLIDES }, /plate/i);
  await nora.sees(NOTES);
  await pressAt(
    nora,
    nora.button("prepare.open-poll-which", { question: QUESTION }),
  );
  await rosa.sees(QUESTION);
  await answerPoll(rosa, ["Vegetables"]);

  await pressAt(nora, nora.button("prepare.start-film"));
  const shown = () =>
    island.services.worlds.get(island.studyId)?.state.videos.get("classroom");
  await expect
    .poll(shown, { timeout: 60_000 })
    .toMatchObject({ station: "gym/film", isPlaying: true });
  expect(await listBarriers(nora)).toEqual([]);

  await pressAt(nora, nora.button("prepare.give-task"));
  await rosa.reads("practice.has-come", {
    station: word("station.restaurant.menu.name"),
  });
});

test("the desk shows who is here and whose hand is up, also on a phone", async () => {
  await raiseHand(rosa);
  const running = desk.page.locator("#running");
  await running.getByText("Plates on Wednesday").waitFor();
  await running.getByText(word("class.roll-hands_one", { count: 1 })).waitFor();
  await running
    .getByRole("listitem")
    .filter({ hasText: "Rosa" })
    .first()
    .waitFor();
  for (const size of [DESK, PHONE]) {
    await desk.page.setViewportSize(size);
    expect(await listBarriers(desk)).toEqual([]);
  }
  // Nora is in the room with her other window.
  await desk.button("class.end").waitFor();
  await desk.button("hand.answer-whom", { name: "Rosa" }).press("Enter");
  await running.getByText(word("class.roll-quiet")).waitFor();
  await rosa.findCommand("command.hand.raise");
});

test("whoever was taught finds the practice under Today, is taken there and says that it is done", async () => {
  const panel = await rosa.open("command.today.open", "feature.today.title");
  await panel.getByText("Find a plate that is half vegetables.").waitFor();
  expect(await listBarriers(rosa)).toEqual([]);
  await rosa.press("practice.done");
  await rosa.reads("practice.is-done");
  const where = word("station.restaurant.menu.name");
  await rosa.press("practice.take-me-where", { station: where });
  await rosa.page
    .getByRole("complementary", { name: word("feature.menu.title") })
    .waitFor();
  expect([...nora.faults, ...rosa.faults, ...desk.faults]).toEqual([]);
});
