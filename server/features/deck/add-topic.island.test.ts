import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { checkQuestion } from "../../../shared/features/poll/poll-question.ts";
import type { RequestContext } from "../context.ts";
import type { Caller } from "../../engagement/caller.ts";
import { deck } from "../deck.ts";
import {
  openTestContext,
  openTestWorld,
} from "./fixtures/open-test-context.ts";
import { openTestStudy, type TestStudy } from "./fixtures/open-test-study.ts";

const STATION = "classroom/projector";
const PLATE = { topic: "plate", language: "en" } as const;

let study: TestStudy;
let educator: Caller;
let participant: Caller;
let context: RequestContext;

beforeAll(async () => {
  study = await openTestStudy();
  educator = await study.addMember("educator");
  participant = await study.addMember("participant");
});
afterAll(() => study.close());
beforeEach(() => {
  context = openTestContext(study, educator, openTestWorld(study));
});

const { topics, addTopic, list, read, show } = deck.requests;

async function addPlate(): Promise<string> {
  const added = await addTopic(PLATE, context);
  if (!added.ok) throw new Error(added.code);
  return added.reply.deck.id;
}

it("offers the classes of the curriculum in their languages", async () => {
  const offered = await topics({}, context);
  const plate = offered.ok
    ? offered.reply.topics.find(({ topic }) => topic === "plate")
    : undefined;
  expect(plate).toMatchObject({
    series: "core",
    number: 3,
    behaviours: ["eating"],
  });
  expect(plate?.languages.map(({ language }) => language)).toEqual([
    "en",
    "es",
    "ko",
  ]);
});

it("puts a class among the decks once, however often it is chosen", async () => {
  const id = await addPlate();
  expect(await addPlate()).toBe(id);
  const listed = await list({}, context);
  expect(listed.ok && listed.reply.decks).toMatchObject([
    { id, slideCount: 13, of: PLATE },
  ]);
});

it("is shown like any other deck", async () => {
  const id = await addPlate();
  expect(await show({ station: STATION, deck: id }, context)).toEqual({
    ok: true,
    reply: { slide: 1, slideCount: 13 },
  });
});

it("gives words, pictures and sources to everybody, notes and quiz to staff alone", async () => {
  const id = await addPlate();
  const forStaff = await read({ deck: id }, context);
  const forOthers = await read(
    { deck: id },
    { ...context, caller: participant },
  );
  if (!forStaff.ok || !forOthers.ok) throw new Error("not read");
  const [, slide] = forOthers.reply.slides;
  expect(slide?.text).toContain("There is no one right way");
  expect(slide?.description).toContain("plate");
  expect(slide?.source).toContain("NIDDK");
  expect(forOthers.reply.slides.map(({ notes }) => notes).join("")).toBe("");
  expect(forStaff.reply.slides.every(({ notes }) => notes !== "")).toBe(true);
  expect(forOthers.reply.quiz).toEqual([]);
  for (const { question, options, answer } of forStaff.reply.quiz)
    expect(
      checkQuestion({
        kind: "single",
        question,
        options,
        isAnonymous: true,
        right: [answer],
      }),
    ).toBeNull();
  expect(forStaff.reply.quiz).toHaveLength(5);
});

it("refuses a class that nobody wrote", async () => {
  const asked = { topic: "no-such-class", language: "en" } as const;
  expect(await addTopic(asked, context)).toEqual({
    ok: false,
    code: "not-found",
  });
});
