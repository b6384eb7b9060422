import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Visitor, waitUntil } from "../testing/visitor.ts";
import {
  type ClassHouse,
  enterClassroom,
  openClassHouse,
} from "./testing/open-class.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const ownOf = (visitor: Visitor) =>
  visitor.room?.state.avatars.get(visitor.standing.avatar);

/** "ok", or why a text was turned down. */
async function write(
  visitor: Visitor,
  channel: "class" | "nearby",
): Promise<string> {
  const outcome = await visitor.ask("chat.send", { channel, text: "hello" });
  return outcome.ok ? "ok" : outcome.code;
}

test("everybody may write until the floor is given; then those who have it, and staff", async () => {
  const nora = await house.bring("Nora", "educator");
  const eli = await house.bring("Eli", "educator");
  const rosa = await house.bring("Rosa");
  const id = await house.start(nora);
  expect(await write(rosa, "class")).toBe("ok");
  await nora.ask("floor.setRule", { isGiven: true });
  for (const channel of ["class", "nearby"] as const)
    expect(await write(rosa, channel)).toBe("no-floor");
  expect(await write(eli, "class")).toBe("ok");
  await nora.ask("floor.give", {
    avatar: rosa.standing.avatar,
    hasFloor: true,
  });
  await waitUntil(() => ownOf(rosa)?.hasFloor === true, "the floor");
  expect(await write(rosa, "class")).toBe("ok");
  await nora.ask("floor.takeAll", {});
  await waitUntil(() => ownOf(rosa)?.hasFloor === false, "taken");
  expect(await write(rosa, "class")).toBe("no-floor");
  await nora.ask("floor.setRule", { isGiven: false });
  expect(await write(rosa, "class")).toBe("ok");
  const of = { class: id };
  expect(await house.rows("floor.rule-set")).toEqual([
    { ...of, payload: { isGiven: true } },
    { ...of, payload: { isGiven: false } },
  ]);
  expect(await house.rows("floor.given")).toEqual([{ ...of, payload: {} }]);
  expect(await house.rows("floor.taken")).toEqual([
    { ...of, payload: { people: 1 } },
  ]);
});

test("the floor is the person's: it is there after a crash, and gone with the class", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  await house.start(nora);
  await nora.ask("floor.setRule", { isGiven: true });
  await nora.ask("floor.give", {
    avatar: rosa.standing.avatar,
    hasFloor: true,
  });
  await house.comeUpAgain();
  await rosa.join();
  await enterClassroom(rosa);
  const late = await house.bring("Late");
  await waitUntil(() => ownOf(rosa)?.hasFloor === true, "the floor");
  expect(await write(rosa, "class")).toBe("ok");
  expect(await write(late, "class")).toBe("no-floor");
  await nora.join();
  await enterClassroom(nora);
  await nora.ask("class.end", {});
  await waitUntil(() => ownOf(rosa)?.hasFloor === false, "gone");
  expect(await write(late, "nearby")).toBe("ok");
});

test("a table has a floor of its own, and only who leads gives any", async () => {
  const nora = await house.bring("Nora", "educator");
  const eli = await house.bring("Eli", "educator");
  const rosa = await house.bring("Rosa");
  await house.start(nora);
  await nora.ask("floor.setRule", { isGiven: true });
  await nora.ask("breakout.open", { count: 2, minutes: null, isMixed: true });
  await waitUntil(() => (ownOf(rosa)?.table ?? 0) > 0, "at a table");
  expect(await write(rosa, "nearby")).toBe("ok");
  const give = { avatar: rosa.standing.avatar, hasFloor: true };
  for (const [who, code] of [
    [eli, "not-presenter"],
    [rosa, "not-allowed"],
  ] as const) {
    const refused = { ok: false, code };
    expect(await who.ask("floor.give", give)).toEqual(refused);
    expect(await who.ask("floor.setRule", { isGiven: false })).toEqual(refused);
    expect(await who.ask("floor.takeAll", {})).toEqual(refused);
  }
});
