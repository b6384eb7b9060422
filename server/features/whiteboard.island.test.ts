import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  type BoardMark,
  MARKS_MAX,
  POINTS_MAX,
  TEXTS_MAX,
} from "../../shared/features/whiteboard/marks.ts";
import type { PayloadOf } from "../../shared/protocol/requests.ts";
import { type Visitor, waitUntil } from "../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "./testing/open-class.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const boardOf = (visitor: Visitor) =>
  visitor.shown.whiteboards.get("classroom");
const marksOf = (visitor: Visitor): BoardMark[] =>
  [...visitor.shown.boardMarks.values()]
    .toSorted((a, b) => a.layer - b.layer)
    .map(({ mark }) => JSON.parse(mark) as BoardMark);
const wordsOf = (visitor: Visitor): string[] =>
  marksOf(visitor).map(({ words }) => words);

const line = (text: string) => ({ text, chalk: "blue" }) as const;
const arrow = (name: string): PayloadOf<"whiteboard.draw"> => ({
  kind: "arrow",
  chalk: "red",
  name,
  points: [
    { x: 100, y: 100 },
    { x: 400, y: 100 },
  ],
});

async function put(
  nora: Visitor,
  asked: Promise<{ ok: true; reply: { id: string } } | { ok: false }>,
): Promise<string> {
  const outcome = await asked;
  if (!outcome.ok) throw new Error("refused");
  const { id } = outcome.reply;
  await waitUntil(() => marksOf(nora).some((each) => each.id === id), "put");
  return id;
}

test("lines and drawings stand in order, are moved and taken away, and outlast a crash", async () => {
  const nora = await house.bring("Nora", "educator");
  const id = await house.start(nora);
  await put(nora, nora.ask("whiteboard.write", line(" Water first ")));
  const up = await put(
    nora,
    nora.ask("whiteboard.draw", arrow("Sugar goes up")),
  );
  const oops = await put(nora, nora.ask("whiteboard.write", line("Oops")));
  await nora.ask("whiteboard.move", { id: up, by: { x: -300, y: 50 } });
  await waitUntil(
    () => marksOf(nora)[1]?.points[0]?.y === 150,
    "she sees it moved",
  );
  await nora.ask("whiteboard.remove", { id: oops });
  expect(await nora.ask("whiteboard.remove", { id: oops })).toEqual({
    ok: false,
    code: "not-found",
  });
  await nora.ask("whiteboard.show", { isShown: false });
  await house.comeUpAgain();
  const late = await house.bring("Late");
  await waitUntil(() => marksOf(late).length === 2, "the whiteboard");
  expect(boardOf(late)?.isShown).toBe(false);
  expect(wordsOf(late)).toEqual(["Water first", "Sugar goes up"]);
  // It stops at the edge, in its shape.
  expect(marksOf(late)[1]?.points).toEqual([
    { x: 0, y: 150 },
    { x: 300, y: 150 },
  ]);
  const rows = await house.rows("whiteboard.changed");
  expect(rows.at(-1)).toEqual({
    class: id,
    payload: { lines: 1, drawn: 1, isShown: false },
  });
});

test("a board that is wiped can be looked back at as it was, by everybody in class", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const away = await house.comeIn("Away");
  await house.start(nora);
  const gone = await put(nora, nora.ask("whiteboard.write", line("Gone")));
  await put(nora, nora.ask("whiteboard.write", line("First")));
  await nora.ask("whiteboard.remove", { id: gone });
  await nora.ask("whiteboard.clear", {});
  await nora.ask("whiteboard.clear", {});
  await put(nora, nora.ask("whiteboard.draw", arrow("Second")));
  await nora.ask("whiteboard.clear", {});
  await put(nora, nora.ask("whiteboard.write", line("Third")));
  await waitUntil(() => wordsOf(rosa).join() === "Third", "only the third");
  const back = await rosa.ask("whiteboard.earlier", {});
  expect(
    back.ok &&
      back.reply.boards.map(({ board, marks }) => [
        board,
        marks.map(({ words }) => words),
      ]),
  ).toEqual([
    [1, ["First"]],
    [2, ["Second"]],
  ]);
  expect(await away.ask("whiteboard.earlier", {})).toEqual({
    ok: false,
    code: "too-far",
  });
});

test("it takes so much, each so long, and is gone with the class", async () => {
  const nora = await house.bring("Nora", "educator");
  await house.start(nora);
  for (const [text, code] of [
    ["  ", "empty-text"],
    ["x".repeat(81), "too-long"],
  ] as const)
    expect(await nora.ask("whiteboard.write", line(text))).toEqual({
      ok: false,
      code,
    });
  expect(await nora.ask("whiteboard.draw", arrow("x".repeat(81)))).toEqual({
    ok: false,
    code: "too-long",
  });
  const points = Array.from({ length: POINTS_MAX + 1 }, (_, x) => ({
    x,
    y: 1,
  }));
  for (const [kind, count] of [
    ["pen", POINTS_MAX + 1],
    ["arrow", 3],
    ["pen", 1],
  ] as const)
    expect(
      await nora.ask("whiteboard.draw", {
        ...arrow(""),
        kind,
        points: points.slice(0, count),
      }),
    ).toEqual({ ok: false, code: "bad-shape" });
  const full = { ok: false, code: "board-full" };
  await Promise.all(
    Array.from({ length: TEXTS_MAX }, (_, index) =>
      nora.ask("whiteboard.write", line(`line ${index}`)),
    ),
  );
  expect(await nora.ask("whiteboard.write", line("more"))).toEqual(full);
  await Promise.all(
    Array.from({ length: MARKS_MAX - TEXTS_MAX }, () =>
      nora.ask("whiteboard.draw", arrow("")),
    ),
  );
  expect(await nora.ask("whiteboard.draw", arrow(""))).toEqual(full);
  await nora.ask("class.end", {});
  await waitUntil(
    () => boardOf(nora) === undefined && marksOf(nora).length === 0,
    "gone",
  );
});

test("only who leads writes and draws, also among staff", async () => {
  const nora = await house.bring("Nora", "educator");
  const eli = await house.bring("Eli", "educator");
  const rosa = await house.bring("Rosa");
  await house.start(nora);
  const id = await put(nora, nora.ask("whiteboard.write", line("hers")));
  for (const [who, code] of [
    [eli, "not-presenter"],
    [rosa, "not-allowed"],
  ] as const) {
    const refused = { ok: false, code };
    expect(await who.ask("whiteboard.write", line("hi"))).toEqual(refused);
    expect(await who.ask("whiteboard.draw", arrow(""))).toEqual(refused);
    expect(
      await who.ask("whiteboard.move", { id, by: { x: 1, y: 1 } }),
    ).toEqual(refused);
    expect(await who.ask("whiteboard.remove", { id })).toEqual(refused);
    expect(await who.ask("whiteboard.clear", {})).toEqual(refused);
    expect(await who.ask("whiteboard.show", { isShown: true })).toEqual(
      refused,
    );
  }
});
