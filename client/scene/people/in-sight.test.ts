import { expect, test } from "vitest";
import { InSight } from "./in-sight.ts";

function createCrowd(count: number) {
  const inSight = new InSight<{ readonly at: number }>();
  for (let i = 0; i < count; i++) inSight.add(`p${i}`, { at: i });
  return inSight;
}

test("a frame asks for the same number of people, however many are out of sight", () => {
  const asked = [200, 2000].map((count) => {
    const inSight = createCrowd(count);
    let questions = 0;
    inSight.look(
      () => {
        questions += 1;
        return false;
      },
      () => undefined,
    );
    return questions;
  });
  expect(asked[0]).toBe(asked[1]);
});

test("everybody in view is found within a few frames, once, and let go when they are gone", () => {
  const inSight = createCrowd(100);
  const told: string[] = [];
  const look = (isSeen: (at: number) => boolean): void =>
    inSight.look(
      (_, { at }) => isSeen(at),
      ({ at }, isNow) => told.push(`${at} ${isNow}`),
    );
  for (let frame = 0; frame < 20; frame++) look((at) => at % 10 === 0);
  expect(inSight.seen.size).toBe(10);
  expect(told).toHaveLength(10);
  look(() => false);
  expect(inSight.seen.size).toBe(0);
  expect(told).toHaveLength(20);
  for (let frame = 0; frame < 20; frame++) look(() => true);
  expect(inSight.seen.size).toBe(100);
});

test("who leaves is looked for no more", () => {
  const inSight = createCrowd(3);
  inSight.delete("p1");
  for (let frame = 0; frame < 3; frame++)
    inSight.look(
      () => true,
      () => undefined,
    );
  inSight.delete("p0");
  expect([...inSight.seen.keys()]).toEqual(["p2"]);
});
