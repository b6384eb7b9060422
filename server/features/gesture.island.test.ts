import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Visitor, waitUntil } from "../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "./testing/open-class.ts";
import { gesture } from "./gesture.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const gestureOf = (visitor: Visitor) =>
  visitor.room?.state.avatars.get(visitor.standing.avatar)?.gesture;

const world = () => {
  const found = house.island.services.worlds.get(house.studyId);
  if (found === undefined) throw new Error("nobody is on the island");
  return found;
};

/** As if so much time had passed. */
async function passTime(ms: number): Promise<void> {
  const { database } = house.island.services;
  await gesture.tick?.(world(), world().nowMs() + ms, database);
}

/** What the island itself holds, before anybody is told. */
const heldGestures = (): string[] =>
  [...world().avatars.values()].map(({ state }) => state.gesture);

test("a tray is carried until it is put down, a wave is over by itself", async () => {
  const rosa = await house.bring("Rosa");
  await rosa.ask("gesture.make", { kind: "wave" });
  await waitUntil(() => gestureOf(rosa) === "wave", "she waves");
  await passTime(10_000);
  await waitUntil(() => gestureOf(rosa) === "", "she has waved");

  await rosa.ask("gesture.make", { kind: "carry" });
  await waitUntil(() => gestureOf(rosa) === "carry", "she carries");
  await passTime(24 * 3600_000);
  expect(heldGestures()).toEqual(["carry"]);
  expect((await rosa.ask("gesture.putDown", {})).ok).toBe(true);
  await waitUntil(() => gestureOf(rosa) === "", "it is put down");

  // What is not carried is not put down.
  await rosa.ask("gesture.make", { kind: "dance" });
  await waitUntil(() => gestureOf(rosa) === "dance", "she dances");
  expect((await rosa.ask("gesture.putDown", {})).ok).toBe(true);
  expect(heldGestures()).toEqual(["dance"]);
});
