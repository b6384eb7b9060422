import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { WatchedClass } from "../../../shared/features/class.ts";
import { Visitor, waitUntil } from "../../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "../testing/open-class.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

/** Asks as a desk does, by the other door. */
async function askFromDesk(
  desk: Visitor,
  request: string,
  payload: unknown = {},
): Promise<unknown> {
  const { body } = await desk.post(`/api/do/${request}`, {
    id: randomUUID(),
    payload,
    via: "page+keyboard",
    clientAt: 0,
  });
  return body;
}

interface Watched {
  readonly class: WatchedClass | null;
  readonly isInRoom: boolean;
}

/** What somebody's desk shows. */
async function readDesk(desk: Visitor): Promise<Watched> {
  const outcome = (await askFromDesk(desk, "class/watch")) as
    { ok: true; reply: Watched } | { ok: false; code: string };
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply;
}

const watch = async (desk: Visitor) => (await readDesk(desk)).class;

test("the desk shows who is there, late, awaited and lost, hands in order and questions that wait", async () => {
  const { token } = await house.island.invite("educator", "Olga", {
    studyId: house.studyId,
  });
  const desk = new Visitor(house.island.url);
  await desk.signIn(token);
  expect(await watch(desk)).toBe(null);
  const nora = await house.bring("Nora", "educator");
  const walter = await house.comeIn("Walter");
  const rosa = await house.bring("Rosa");
  const ana = await house.bring("Ana");
  const id = await house.start(nora);
  await walter.ask("calendar.answer", { class: id, isComing: true });
  await ana.ask("hand.raise", {});
  await rosa.ask("hand.raise", {});
  const said = await rosa.ask("chat.send", {
    channel: "class",
    text: "Is fruit fine?",
  });
  if (!said.ok) throw new Error(said.code);
  const { id: message } = said.reply.message;
  await rosa.ask("question.mark", { message });

  const now = await watch(desk);
  expect(now).toMatchObject({ id, title: "Today", presenterName: "Nora" });
  expect(now?.hands.map(({ name }) => name)).toEqual(["Ana", "Rosa"]);
  for (const { atMs } of now?.hands ?? [])
    expect(atMs).toBeGreaterThanOrEqual(now?.startedAt ?? Infinity);
  expect(now?.questions).toEqual([
    {
      message,
      name: "Rosa",
      text: "Is fruit fine?",
      sentAt: expect.any(Number),
    },
  ]);
  const states = async () =>
    Object.fromEntries(
      (await watch(desk))?.people.map(({ name, state, gaps }) => [
        name,
        `${state} ${gaps}`,
      ]) ?? [],
    );
  expect(await states()).toEqual({
    Ana: "here 0",
    Nora: "here 0",
    Rosa: "here 0",
    Walter: "awaited 0",
  });

  ana.cut();
  await waitUntil(async () => (await states())["Ana"] === "away 0", "lost");
  await ana.join();
  await waitUntil(async () => (await states())["Ana"] === "here 1", "back");
  await nora.ask("question.settle", { message, isAnswered: true });
  expect((await watch(desk))?.questions).toEqual([]);
  await nora.ask("class.end", {});
  expect(await watch(desk)).toBe(null);
});

test("from the desk a class is started, answered and ended by those in the room, and by nobody else", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const { token } = await house.island.invite("educator", "Olga", {
    studyId: house.studyId,
  });
  const olga = new Visitor(house.island.url);
  await olga.signIn(token);
  const start = ["class/start", { title: "From the desk" }] as const;
  const end = ["class/end", {}] as const;
  const outside = { ok: false, code: "not-on-island" };
  const forbidden = { ok: false, code: "not-allowed" };
  expect(await readDesk(olga)).toEqual({ class: null, isInRoom: false });
  expect(await askFromDesk(olga, ...start)).toEqual(outside);
  expect(await askFromDesk(rosa, ...start)).toEqual(forbidden);
  expect((await readDesk(nora)).isInRoom).toBe(true);
  expect(await askFromDesk(nora, ...start)).toMatchObject({ ok: true });

  await rosa.ask("hand.raise", {});
  const said = await rosa.ask("chat.send", { channel: "class", text: "Why?" });
  if (!said.ok) throw new Error(said.code);
  const { id: message } = said.reply.message;
  await rosa.ask("question.mark", { message });
  const answer = ["hand/answer", { avatar: rosa.standing.avatar }] as const;
  const settle = ["question/settle", { message, isAnswered: true }] as const;
  for (const [name, payload] of [answer, settle, end]) {
    expect(await askFromDesk(olga, name, payload)).toEqual(outside);
    expect(await askFromDesk(rosa, name, payload)).toEqual(forbidden);
  }
  for (const [name, payload] of [answer, settle])
    expect(await askFromDesk(nora, name, payload)).toMatchObject({ ok: true });
  expect(await watch(nora)).toMatchObject({ hands: [], questions: [] });
  expect(await askFromDesk(nora, ...end)).toMatchObject({ ok: true });
  expect(await watch(nora)).toBe(null);
});
