import { afterAll, beforeAll, expect, it } from "vitest";
import { seedContent } from "../content/seed-content.ts";
import { readStationContent } from "../content/station-content.ts";
import type { RequestContext } from "./context.ts";
import type { Caller } from "../engagement/caller.ts";
import { deck } from "./deck.ts";
import {
  openTestContext,
  openTestWorld,
} from "./deck/fixtures/open-test-context.ts";
import {
  openTestStudy,
  type TestStudy,
} from "./deck/fixtures/open-test-study.ts";
import { review } from "./review.ts";

const ROUTINE = "station/gym/routine.en";
const PLATE = "topic/plate.en";
const YEAR_MS = 366 * 86_400_000;

let study: TestStudy;
let educator: Caller;
let context: RequestContext;

beforeAll(async () => {
  study = await openTestStudy();
  await seedContent(study.database.db, study.studyId, new Date());
  educator = await study.addMember("educator");
  const world = openTestWorld(study);
  context = {
    ...openTestContext(study, educator, world),
    study: { ...world.study, language: "en" },
  };
});
afterAll(() => study.close());

const { list, read, mark } = review.requests;

async function findText(id: string, when = context) {
  const listed = await list({}, when);
  return listed.ok
    ? listed.reply.texts.find((text) => text.id === id)
    : undefined;
}

async function setReviewed(id: string, isReviewed: boolean) {
  const text = await findText(id);
  const hash = text?.hash ?? "";
  return mark({ text: id, hash, isReviewed }, context);
}

const readRoutine = () =>
  readStationContent(
    study.database.db,
    context.study,
    "gym/routine",
    new Date(context.nowMs),
  );

it("holds every station's words and every class, the unsourced ones marked", async () => {
  const listed = await list({}, context);
  const texts = listed.ok ? listed.reply.texts : [];
  const ids = texts.map(({ id }) => id);
  for (const id of [
    ROUTINE,
    "station/gym/film.es",
    "station/restaurant/menu.ko",
  ])
    expect(ids).toContain(id);
  expect(ids.filter((id) => id.startsWith("topic/"))).toHaveLength(40);
  expect(texts.find(({ id }) => id === ROUTINE)).toMatchObject({
    unsourced: 1,
    review: null,
  });
  expect(texts.find(({ id }) => id === PLATE)).toMatchObject({ unsourced: 0 });
});

it("shows a text whole: words, sources, quiz and what is held back", async () => {
  const opened = await read({ text: "topic/high-low.en" }, context);
  if (!opened.ok) throw new Error(opened.code);
  const { parts, quiz, heldBack } = opened.reply;
  expect(parts[1]?.sources[0]?.address).toMatch(/^https?:/);
  expect(quiz).toHaveLength(5);
  expect(heldBack.length).toBeGreaterThan(0);
  const routine = await read({ text: ROUTINE }, context);
  expect(routine.ok && routine.reply.parts[0]?.lines.join(" ")).toContain(
    "Stop if it hurts",
  );
});

it("lets people see who reviewed what they do, until it is taken back", async () => {
  expect(await readRoutine()).toMatchObject({ reviewedBy: null });
  await setReviewed(ROUTINE, true);
  expect(await readRoutine()).toMatchObject({
    reviewedBy: `${educator.name} (English)`,
  });
  await setReviewed(ROUTINE, false);
  expect(await readRoutine()).toMatchObject({ reviewedBy: null });
});

it("names the reviewer of a ready-made class to whoever sees it", async () => {
  const added = await deck.requests.addTopic(
    { topic: "plate", language: "en" },
    context,
  );
  if (!added.ok) throw new Error(added.code);
  const { id } = added.reply.deck;
  const readDeck = async () => {
    const opened = await deck.requests.read({ deck: id }, context);
    return opened.ok ? opened.reply.review : undefined;
  };
  expect(await readDeck()).toBeNull();
  await setReviewed(PLATE, true);
  expect(await readDeck()).toMatchObject({ by: educator.name });
});

it("does not hold for words that changed, nor for longer than a year", async () => {
  expect(
    await mark({ text: PLATE, hash: "older", isReviewed: true }, context),
  ).toEqual({ ok: false, code: "text-changed" });
  await setReviewed(PLATE, true);
  expect((await findText(PLATE))?.review).not.toBeNull();
  const later = { ...context, nowMs: context.nowMs + YEAR_MS };
  expect((await findText(PLATE, later))?.review).toBeNull();
});

it("leaves each deed in the audit log", async () => {
  const rows = await study.database.db
    .selectFrom("audit")
    .select("action")
    .orderBy("seq")
    .execute();
  const actions = rows.map(({ action }) => action);
  expect(actions).toContain("text.reviewed");
  expect(actions).toContain("text.review-withdrawn");
});

it("says nothing of a text that there is not", async () => {
  expect(await read({ text: "topic/none.en" }, context)).toEqual({
    ok: false,
    code: "not-found",
  });
});
