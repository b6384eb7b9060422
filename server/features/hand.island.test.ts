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

const handOf = (visitor: Visitor) =>
  visitor.room?.state.avatars.get(visitor.standing.avatar)?.hand;

test("hands are up again after a crash, in the order and with the time they went up", async () => {
  const rosa = await house.bring("Rosa");
  const walter = await house.bring("Walter");
  await walter.ask("hand.raise", {});
  await rosa.ask("hand.raise", {});
  await waitUntil(() => (handOf(walter) ?? 0) > 0, "the hand is up");
  const atMs = walter.room?.state.avatars.get(walter.standing.avatar)?.handAt;
  await house.comeUpAgain();
  await rosa.join();
  await walter.join();
  // Wherever they were set down, the hand is up in the room where it went up.
  await enterClassroom(rosa);
  await enterClassroom(walter);
  await waitUntil(() => (handOf(walter) ?? 0) > 0, "the hand is up again");
  await waitUntil(() => (handOf(rosa) ?? 0) > 0, "the other one too");
  expect(handOf(walter)).toBeLessThan(handOf(rosa) ?? 0);
  expect(walter.room?.state.avatars.get(walter.standing.avatar)?.handAt).toBe(
    atMs,
  );
  const nora = await house.bring("Nora");
  const raised = await nora.ask("hand.raise", {});
  expect(raised.ok && raised.reply.order).toBeGreaterThan(handOf(rosa) ?? 0);
});

test("a hand that was answered, lowered or carried away stays down", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  for (const lower of [
    () => rosa.ask("hand.lower", {}),
    () => nora.ask("hand.answer", { avatar: rosa.standing.avatar }),
    async () => {
      await rosa.ask("travel.go", { to: { place: "plaza" } });
      await waitUntil(() => handOf(rosa) === 0, "put down");
    },
  ]) {
    await rosa.ask("hand.raise", {});
    await lower();
    await waitUntil(
      async () =>
        (await house.island.services.database.db
          .selectFrom("raised_hand")
          .select("membership_id")
          .where("study_id", "=", house.studyId)
          .executeTakeFirst()) === undefined,
      "the hand is gone from the ledger",
    );
  }
  await enterClassroom(rosa);
  expect(handOf(rosa)).toBe(0);
});

test("signals reach those who lead the class, and nobody else", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const walter = await house.bring("Walter");
  expect(await rosa.ask("hand.signal", { kind: "slower" })).toEqual({
    ok: false,
    code: "no-class",
  });
  const id = await house.start(nora);
  await rosa.ask("hand.signal", { kind: "slower" });
  const told = ({ notices }: Visitor) =>
    notices.find(({ name }) => name === "hand.signalled")?.notice;
  await waitUntil(() => told(nora) !== undefined, "the signal");
  expect(told(nora)).toEqual({ name: "Rosa", kind: "slower" });
  expect(told(walter)).toBeUndefined();
  expect(await house.rows("signal.sent")).toEqual([
    { class: id, payload: { kind: "slower" } },
  ]);
});

test("a hand that is lowered right after a crash stays down", async () => {
  const rosa = await house.bring("Rosa");
  await rosa.ask("hand.raise", {});
  await waitUntil(() => (handOf(rosa) ?? 0) > 0, "the hand is up");
  await house.comeUpAgain();
  await rosa.join();
  expect(await rosa.ask("hand.lower", {})).toMatchObject({ ok: true });
  await enterClassroom(rosa);
  await waitUntil(() => handOf(rosa) === 0, "the hand is down");
  const rows = await house.island.services.database.db
    .selectFrom("raised_hand")
    .select("membership_id")
    .execute();
  expect(rows).toEqual([]);
  // The next ticks bring nothing back.
  await rosa.ask("chat.send", { channel: "class", text: "I am done." });
  expect(handOf(rosa)).toBe(0);
});
