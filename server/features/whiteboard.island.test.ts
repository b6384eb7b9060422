import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { BOARD_LINES_MAX } from "../../shared/features/whiteboard.ts";
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
const linesOf = (visitor: Visitor): unknown =>
  JSON.parse(boardOf(visitor)?.lines ?? "null");

const line = (text: string) => ({ text, chalk: "blue" }) as const;

test("lines stand in order, the last is taken back, and all of it outlasts a crash", async () => {
  const nora = await house.bring("Nora", "educator");
  const id = await house.start(nora);
  expect(await nora.ask("whiteboard.undo", {})).toEqual({
    ok: false,
    code: "not-found",
  });
  await nora.ask("whiteboard.write", line(" Water first "));
  await nora.ask("whiteboard.write", line("Walk"));
  await nora.ask("whiteboard.write", line("Oops"));
  await nora.ask("whiteboard.undo", {});
  await nora.ask("whiteboard.show", { isShown: false });
  await house.comeUpAgain();
  const late = await house.bring("Late");
  await waitUntil(() => boardOf(late) !== undefined, "the whiteboard");
  expect(boardOf(late)?.isShown).toBe(false);
  expect(linesOf(late)).toEqual([line("Water first"), line("Walk")]);
  const rows = await house.rows("whiteboard.changed");
  expect(rows.at(-1)).toEqual({
    class: id,
    payload: { lines: 2, isShown: false },
  });
});

test("it takes so many lines, each so long, and is wiped and gone with the class", async () => {
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
  await Promise.all(
    Array.from({ length: BOARD_LINES_MAX }, (_, index) =>
      nora.ask("whiteboard.write", line(`line ${index}`)),
    ),
  );
  expect(await nora.ask("whiteboard.write", line("more"))).toEqual({
    ok: false,
    code: "board-full",
  });
  await nora.ask("whiteboard.clear", {});
  await waitUntil(() => boardOf(nora)?.lines === "[]", "wiped");
  await nora.ask("class.end", {});
  await waitUntil(() => boardOf(nora) === undefined, "gone");
});

test("only who leads writes, also among staff", async () => {
  const nora = await house.bring("Nora", "educator");
  const eli = await house.bring("Eli", "educator");
  const rosa = await house.bring("Rosa");
  await house.start(nora);
  for (const [who, code] of [
    [eli, "not-presenter"],
    [rosa, "not-allowed"],
  ] as const) {
    const refused = { ok: false, code };
    expect(await who.ask("whiteboard.write", line("hi"))).toEqual(refused);
    expect(await who.ask("whiteboard.undo", {})).toEqual(refused);
    expect(await who.ask("whiteboard.clear", {})).toEqual(refused);
    expect(await who.ask("whiteboard.show", { isShown: true })).toEqual(
      refused,
    );
  }
});
