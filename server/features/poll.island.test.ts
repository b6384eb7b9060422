import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PollQuestion } from "../../shared/features/poll/poll-question.ts";
import { type Visitor, waitUntil } from "../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "./testing/open-class.ts";

const ASKED: PollQuestion = {
  kind: "single",
  question: "Which has more fibre?",
  options: ["Lentils", "Rice"],
  isAnonymous: false,
  right: [],
};

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const pollOf = (visitor: Visitor) => visitor.shown.polls.get("classroom");

async function ask(
  by: Visitor,
  change: Partial<PollQuestion> = {},
): Promise<string> {
  const asked = await by.ask("poll.ask", { ...ASKED, ...change });
  if (!asked.ok) throw new Error(asked.code);
  return asked.reply.poll;
}

const choose = (who: Visitor, poll: string, ...choices: number[]) =>
  who.ask("poll.answer", { poll, choices, word: "" });

test("a poll is asked, answered, changed, shown and taken away", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const walter = await house.bring("Walter");
  const id = await house.start(nora);
  const poll = await ask(nora);
  await waitUntil(() => pollOf(rosa)?.id === poll, "the question");
  expect((await choose(rosa, poll, 1)).ok).toBe(true);
  expect((await choose(rosa, poll, 0)).ok).toBe(true);
  expect((await choose(walter, poll, 0)).ok).toBe(true);
  expect(await choose(walter, poll, 2)).toEqual({
    ok: false,
    code: "bad-shape",
  });
  await waitUntil(() => pollOf(walter)?.answered === 2, "both answers");
  // What others said is nobody's to know before it is shown.
  expect(pollOf(walter)?.results).toBe("");
  const read = await nora.ask("poll.read", { poll });
  expect(read).toEqual({
    ok: true,
    reply: {
      tally: [
        ["Lentils", 2],
        ["Rice", 0],
      ],
      people: [
        { name: "Rosa", answer: "Lentils" },
        { name: "Walter", answer: "Lentils" },
      ],
    },
  });
  await nora.ask("poll.setOpen", { poll, isOpen: false });
  expect(await choose(walter, poll, 1)).toEqual({
    ok: false,
    code: "poll-closed",
  });
  await nora.ask("poll.setShown", { poll, isShown: true });
  await waitUntil(() => pollOf(rosa)?.results !== "", "the results");
  expect(JSON.parse(pollOf(rosa)?.results ?? "")).toEqual([
    ["Lentils", 2],
    ["Rice", 0],
  ]);
  await nora.ask("poll.clear", { poll });
  await waitUntil(() => pollOf(rosa) === undefined, "the question is gone");
  expect(await house.rows("poll.answered")).toEqual([
    { class: id, payload: { kind: "single", isChange: false } },
    { class: id, payload: { kind: "single", isChange: true } },
    { class: id, payload: { kind: "single", isChange: false } },
  ]);
  expect(await house.rows("poll.results-shown")).toEqual([
    { class: id, payload: { answered: 2 } },
  ]);
});

test("a quiz says what is right only with its results, and the log who was", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  await house.start(nora);
  const poll = await ask(nora, { right: [0] });
  await waitUntil(() => pollOf(rosa)?.id === poll, "the question");
  expect(pollOf(rosa)).toMatchObject({ isQuiz: true, right: "" });
  await choose(rosa, poll, 0);
  await nora.ask("poll.setShown", { poll, isShown: true });
  await waitUntil(() => pollOf(rosa)?.right === "[0]", "what is right");
  expect((await house.rows("quiz.answered")).at(-1)?.payload).toEqual({
    kind: "single",
    isChange: false,
    isRight: true,
  });
});

test("nobody is told whose an anonymous answer is, the log neither", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  await house.start(nora);
  const poll = await ask(nora, { isAnonymous: true, right: [0] });
  await waitUntil(() => pollOf(rosa)?.id === poll, "the question");
  await choose(rosa, poll, 0);
  expect(await nora.ask("poll.read", { poll })).toMatchObject({
    reply: { people: [] },
  });
  expect((await house.rows("quiz.answered")).at(-1)?.payload).toEqual({
    kind: "single",
    isChange: false,
  });
});

test("after a crash question, answers and what is shown stand as before, also for who comes late", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  await house.start(nora);
  const poll = await ask(nora, { kind: "word", options: [] });
  await waitUntil(() => pollOf(rosa)?.id === poll, "the question");
  await rosa.ask("poll.answer", { poll, choices: [], word: " Fibre " });
  await nora.ask("poll.setShown", { poll, isShown: true });
  await house.comeUpAgain();
  const late = await house.bring("Late");
  await waitUntil(() => pollOf(late)?.id === poll, "the question");
  expect(pollOf(late)).toMatchObject({
    answered: 1,
    isOpen: true,
    results: '[["Fibre",1]]',
  });
  expect(await late.ask("poll.mine", { poll })).toEqual({
    ok: true,
    reply: { answer: null },
  });
  await late.ask("poll.answer", { poll, choices: [], word: "fibre" });
  await waitUntil(
    () =>
      pollOf(late)?.results === '[["fibre",2]]' ||
      pollOf(late)?.results === '[["Fibre",2]]',
    "the new answer among the results",
  );
  expect(await late.ask("poll.mine", { poll })).toEqual({
    ok: true,
    reply: { answer: { choices: [], word: "fibre" } },
  });
});

test("outside a class, outside the room, and of another question nothing is taken", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  expect(await nora.ask("poll.ask", ASKED)).toEqual({
    ok: false,
    code: "no-class",
  });
  await house.start(nora);
  const poll = await ask(nora);
  await waitUntil(() => pollOf(rosa)?.id === poll, "the question");
  expect(await choose(rosa, randomUUID(), 0)).toEqual({
    ok: false,
    code: "not-found",
  });
  await rosa.ask("travel.go", { to: { place: "plaza" } });
  expect(await choose(rosa, poll, 0)).toEqual({ ok: false, code: "too-far" });
  await nora.ask("class.end", {});
  await waitUntil(() => pollOf(rosa) === undefined, "gone with the class");
});
