import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type ClassReport,
  measureAttendance,
} from "../../shared/features/calendar/class-report.ts";
import { Bot } from "../bots/bot.ts";
import { Crowd } from "../bots/crowd.ts";
import { openOwnersDoor } from "../bots/door.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";
import { RoughLine } from "../trials/rough-line.ts";
import {
  goToClass,
  openClassChat,
  raiseHand,
  sayInClass,
  seeSlide,
  startClass,
  uploadDeck,
} from "./class-acts.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person, type WindowOptions } from "./person.ts";
import { answerPoll, askPoll, seeTally } from "./poll-acts.ts";
import { type Watch, watchClassroom } from "./watch-classroom.ts";
import { word } from "./word.ts";

const DECK = new URL("../../assets/decks/first-class.pdf", import.meta.url);
const DECK_TITLE = "first class";
const COUNT = 8;
const BOTS = 20;
const SLIDES = {
  1: /the food we like/,
  3: /Being active/,
} as const;
/** The island's clock may be this far from the script's own. */
const DRIFT_MS = 100;
const TABLE_WORDS = new RegExp(word("breakout.your-table", { table: "(\\d)" }));

const island = holdIsland();
const browser = holdBrowser();
let crowd: Crowd;
let line: RoughLine;
let onlooker: Visitor;
let watch: Watch;
/** Who holds the class, who helps, and who is taught: by text, by phone, by a line that breaks, and late. */
let nora: Person;
let eli: Person;
let amina: Person;
let phoebe: Person;
let dora: Person;
let walter: Person;
let classId: string;
/** How long nothing need have been heard of Dora before her line was cut. */
let silenceMs = 0;
/** When the class was not yet begun, and when it was not yet ended. */
const asked = { startMs: Number.NaN, endMs: Number.NaN };

const enter = (
  name: string,
  role: "educator" | "participant",
  options: WindowOptions & { readonly url?: string } = { view: "text" },
): Promise<Person> =>
  Person.comeIn(browser, island, { name, role, ...options });

async function ask(person: Person, request: string, payload: object = {}) {
  const outcome = await person.askRaw(request, payload);
  return outcome as { ok: boolean; code?: string; reply: unknown };
}

const seesSlide = (person: Person, slide: keyof typeof SLIDES): Promise<void> =>
  seeSlide(person, { slide, count: COUNT }, SLIDES[slide]);

beforeAll(async () => {
  line = await RoughLine.open(island.url);
  crowd = await Crowd.gather(
    openOwnersDoor(island.services.config.dataDir, "TEST"),
    BOTS,
    (member) => new Bot(island.url, member),
  );
  await crowd.comeIn();
  onlooker = new Visitor(island.url);
  await onlooker.come((await island.invite("participant", "Onlooker")).token);
  watch = watchClassroom(onlooker);
});
afterAll(async () => {
  watch?.end();
  await onlooker?.leave();
  await crowd?.leave();
  line?.close();
});

test("a nurse and a co-educator prepare; three people sit down before it begins", async () => {
  expect(crowd.bots.filter((bot) => bot.isThere)).toHaveLength(BOTS);
  nora = await enter("Nora", "educator", { view: "3d" });
  await goToClass(nora);
  await uploadDeck(nora, DECK.pathname);
  eli = await enter("Eli", "educator");
  amina = await enter("Amina", "participant");
  phoebe = await enter("Phoebe", "participant", { isPhone: true });
  dora = await enter("Dora", "participant", { view: "text", url: line.url });
  for (const each of [eli, amina, phoebe, dora]) await goToClass(each);
  asked.startMs = Date.now();
  await startClass(nora, "Healthy plates");
  const running = onlooker.room?.state.classes.get("classroom");
  classId = running?.id ?? "";
  expect(running?.presenterName).toBe("Nora");
});

test("her slides are everybody's slides, and nobody else turns them", async () => {
  await nora.open("command.deck.open", "feature.deck.title");
  await nora.press("deck.show-which", { title: DECK_TITLE });
  for (const each of [nora, eli, amina, phoebe, dora]) await seesSlide(each, 1);
  const turn = { station: "classroom/projector", slide: 2 };
  expect((await ask(amina, "deck.turn", turn)).code).toBe("not-allowed");
  expect((await ask(eli, "deck.turn", turn)).code).toBe("not-presenter");
  await nora.press("deck.next");
  await nora.sees(word("deck.slide-of", { slide: 2, count: COUNT }));
});

/** Cuts Dora's line, just after something was heard over it. */
async function cutLine(): Promise<void> {
  const fromMs = Date.now();
  await raiseHand(dora);
  await dora.use("command.hand.lower");
  await dora.command("command.hand.raise").waitFor();
  line.cut();
  silenceMs += Date.now() - fromMs;
  await dora.reads("line.reconnecting");
}

test("a line that breaks comes back to where the class is by then", async () => {
  await cutLine();
  await nora.press("deck.next");
  await nora.sees(word("deck.slide-of", { slide: 3, count: COUNT }));
  line.mend();
  await seesSlide(dora, 3);
});

test("a poll of several answers and one of a scale: each answers, nobody sees results before they are shown", async () => {
  const question = "What do you drink at meals?";
  await askPoll(nora, { kind: "several", question, lines: "Water\nTea\nSoda" });
  for (const each of [amina, phoebe, dora]) await each.sees(question);
  await answerPoll(amina, ["Water", "Tea"]);
  await answerPoll(phoebe, ["Water"]);
  await answerPoll(dora, ["Water", "Soda"]);
  await seeTally(nora, "Water", 3);
  await amina.reads("poll.not-shown-yet");
  await nora.press("poll.show");
  await seeTally(amina, "Water", 3);
  await seeTally(phoebe, "Tea", 1);
  await nora.press("poll.clear");

  const sure = "How sure are you of your plate?";
  await askPoll(nora, { kind: "scale", question: sure, lines: "Not\nVery" });
  await answerPoll(phoebe, ["5. Very"]);
  await answerPoll(amina, ["4"]);
  await seeTally(nora, "5. Very", 1);
  await nora.press("poll.show");
});

test("who comes late finds the slide, the question with its results and the talk", async () => {
  await sayInClass(amina, "Good evening from Amina");
  walter = await enter("Walter", "participant");
  await goToClass(walter);
  await seesSlide(walter, 3);
  await walter.sees("How sure are you of your plate?");
  await (await openClassChat(walter)).getByText("from Amina").waitFor();
  await answerPoll(walter, ["3"]);
  await nora.open("command.poll.open", "feature.poll.title");
  await nora.press("poll.clear");
});

test("hands stand in the order they went up", async () => {
  await raiseHand(phoebe);
  await raiseHand(amina);
  const hands = await nora.open("command.hand.list", "feature.hand.title");
  await hands.getByRole("listitem").nth(1).waitFor();
  expect(await hands.getByRole("strong").allTextContents()).toEqual([
    "Phoebe",
    "Amina",
  ]);
  await nora.press("hand.answer-whom", { name: "Phoebe" });
  await phoebe.findCommand("command.hand.raise");
  await cutLine();
  await nora.press("hand.answer-whom", { name: "Amina" });
  await amina.findCommand("command.hand.raise");
  line.mend();
  await dora.page
    .getByText(word("line.reconnecting"))
    .waitFor({ state: "hidden" });
});

test("the lead goes to the co-educator, who turns slides, and back", async () => {
  await nora.open("command.class.open", "feature.class.title");
  await nora.press("class.hand-to", { name: "Eli" });
  await eli.reads("class.you-lead");
  const turn = { station: "classroom/projector", slide: 1 };
  expect((await ask(nora, "deck.turn", turn)).code).toBe("not-presenter");
  expect((await ask(eli, "deck.turn", turn)).ok).toBe(true);
  for (const each of [amina, walter, dora]) await seesSlide(each, 1);
  await nora.press("class.take-lead");
  await nora.reads("class.you-lead");
});

/** Where the table one sits at stands, above everything on the screen. */
const tableSign = ({ page }: Person): Locator =>
  page.locator(".strip strong").filter({ hasText: TABLE_WORDS });

const readTable = async (person: Person): Promise<number> =>
  Number(TABLE_WORDS.exec(await tableSign(person).innerText())?.[1]);

const tableOf = ({ name }: Person): number | undefined =>
  [...(onlooker.room?.state.avatars.values() ?? [])].find(
    (avatar) => avatar.name === name,
  )?.table;

test("at tables one calls for help, all are told, all are warned and come back", async () => {
  const taught = [amina, phoebe, dora, walter];
  const panel = await nora.open(
    "command.breakout.open",
    "feature.breakout.title",
  );
  await nora.press("breakout.open");
  for (const each of taught)
    expect(await readTable(each), each.name).toBe(tableOf(each));
  const table = await readTable(amina);
  await amina.press("breakout.call-help");
  await nora.reads("breakout.calls");
  await eli.press("breakout.visit-which", { table });
  await panel.getByText(word("breakout.calls")).waitFor({ state: "hidden" });
  expect(tableOf(eli)).toBe(table);
  const told = "Please find one drink you could change";
  await panel.getByLabel(word("breakout.tell-all")).fill(told);
  await nora.press("breakout.tell");
  for (const each of taught)
    await (await openClassChat(each)).getByText(told).waitFor();
  await nora.press("breakout.bring-back");
  for (const each of taught) await each.reads("breakout.ends-soon");
  for (const each of taught) await tableSign(each).waitFor({ state: "hidden" });
  for (const each of [...taught, eli]) expect(tableOf(each), each.name).toBe(0);
});

/** How far off each screen's film is, the worst of them, in seconds. */
async function findWorstLagS(people: readonly Person[]): Promise<number> {
  const lags = await Promise.all(
    people.map(async ({ page }) => {
      const [positionS, atMs] = await page.evaluate<[number | null, number]>(
        "[document.querySelector('video.film')?.currentTime ?? null, Date.now()]",
      );
      const shown = onlooker.shown.videos.get("classroom");
      if (!shown || positionS === null) return Infinity;
      const passedS = shown.isPlaying ? (atMs - shown.atServerMs) / 1000 : 0;
      const wantedS = Math.min(shown.seconds, shown.positionS + passedS);
      return Math.abs(positionS - wantedS);
    }),
  );
  return Math.max(...lags);
}

test("a film plays within a second at every screen", async () => {
  const panel = await nora.open("command.video.open", "feature.video.title");
  await panel
    .getByRole("button", { name: /^Show the film:/ })
    .first()
    .click();
  await nora.press("video.play");
  const everybody = [nora, eli, amina, phoebe, dora, walter];
  await expect
    .poll(() => findWorstLagS(everybody), { timeout: 90_000 })
    .toBeLessThanOrEqual(1);
  await nora.press("video.clear");
});

test("she sees who is here and whose line is lost", async () => {
  const panel = await nora.open("command.class.open", "feature.class.title");
  await panel.getByText(word("class.roll-here_other", { count: 4 })).waitFor();
  await cutLine();
  const row = panel.getByRole("listitem").filter({ hasText: "Dora" });
  await row.getByText(word("class.roll-state-away")).waitFor();
  line.mend();
  await row.getByText(word("class.roll-state-here")).waitFor();
});

test("she ends it; attendance is to the second what the onlooker's clock says", async () => {
  await nora.open("command.class.open", "feature.class.title");
  asked.endMs = Date.now();
  await nora.press("class.end");
  for (const each of [amina, phoebe, walter, dora])
    await each.reads("class.has-ended");
  await waitUntil(() => !Number.isNaN(watch.run.untilMs), "it is over");
  await amina.press("rating.yes");
  await amina.reads("rating.thanks");
  const { reply } = await ask(nora, "calendar.report", { class: classId });
  const { people, helped, ...held } = reply as ClassReport;
  expect(helped).toEqual({ yes: 1, somewhat: 0, no: 0 });
  const run = {
    fromMs: held.startedAt ?? Number.NaN,
    untilMs: held.endedAt ?? Number.NaN,
  };
  // A class begins and ends when that was asked, which shows when it is written.
  expect(run.fromMs).toBeGreaterThan(asked.startMs - DRIFT_MS);
  expect(run.fromMs).toBeLessThan(watch.run.fromMs + DRIFT_MS);
  expect(run.untilMs).toBeGreaterThan(asked.endMs - DRIFT_MS);
  expect(run.untilMs).toBeLessThan(watch.run.untilMs + DRIFT_MS);
  const names = ["Amina", "Dora", "Eli", "Nora", "Phoebe", "Walter"];
  expect(people.map(({ name }) => name)).toEqual(names);
  for (const { name, isStaff: _, ...measured } of people) {
    const truth = measureAttendance(watch.stays.get(name) ?? [], run);
    expect(measured.hasAttended, name).toBe(truth.hasAttended);
    expect(measured.gaps, name).toBe(name === "Dora" ? 3 : 0);
    expect(truth.gaps, name).toBe(measured.gaps);
    // A stay ends with the last that was heard: that long before each cut is hers or not.
    const doubtS = name === "Dora" ? silenceMs / 1000 : 0;
    for (const key of ["seconds", "lateSeconds", "leftEarlySeconds"] as const)
      expect(
        Math.abs(measured[key] - truth[key]),
        `${name}: ${key}`,
      ).toBeLessThanOrEqual(1 + doubtS);
  }
});

test("nobody's window complained, and neither did the server", () => {
  for (const each of [nora, eli, amina, phoebe, dora, walter])
    expect(each.faults, each.name).toEqual([]);
  expect(island.errors).toEqual([]);
});
