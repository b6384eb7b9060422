import { expect, test } from "vitest";
import { writeSnapshot } from "../../shared/protocol/snapshot.ts";
import { toMotion, toWire } from "../../shared/protocol/wire-position.ts";
import type { AvatarFacts } from "../interface/app.ts";
import { Positions } from "./positions.ts";

const facts = (id: string, number: number): AvatarFacts => ({
  id,
  number,
  name: id,
  isStaff: false,
  isGuest: false,
  look: "",
  place: "plaza",
  seat: "",
  gesture: "",
  hand: 0,
  handAt: 0,
  table: 0,
  hasFloor: false,
  speaking: false,
  connected: true,
  inTextView: false,
});

const snapshot = (number: number, x: number) =>
  writeSnapshot(1000, [
    {
      number,
      step: null,
      now: toMotion(null, toWire({ x, z: 0, headingRad: 0, moving: false })),
    },
  ]);

function sampleX(positions: Positions, id: string): number | undefined {
  const pose = { x: 0, z: 0, headingRad: 0, speedMps: 0 };
  return positions.others.get(id)?.sample(1e9, pose) ? pose.x : undefined;
}

test("a position that comes before the person is known is kept until they are", () => {
  const avatars = new Map<string, AvatarFacts>();
  const positions = new Positions(
    () => avatars,
    () => undefined,
  );
  positions.begin("me", { epoch: 0, x: 0, z: 0, headingRad: 0 });
  positions.takeSnapshot(snapshot(7, 3.5), 500);
  expect(sampleX(positions, "rosa")).toBeUndefined();
  avatars.set("rosa", facts("rosa", 7));
  positions.takeAvatars();
  expect(sampleX(positions, "rosa")).toBeCloseTo(3.5, 2);
});

test("the first snapshot comes before the greeting and is not lost by it", () => {
  const avatars = new Map([
    ["rosa", facts("rosa", 7)],
    ["me", facts("me", 8)],
  ]);
  const positions = new Positions(
    () => avatars,
    () => undefined,
  );
  positions.reset();
  positions.takeSnapshot(snapshot(7, 3.5), 500);
  positions.takeSnapshot(snapshot(8, 1), 500);
  positions.begin("me", { epoch: 0, x: 1, z: 0, headingRad: 0 });
  expect(sampleX(positions, "rosa")).toBeCloseTo(3.5, 2);
  expect(positions.others.has("me")).toBe(false);
});

test("who has left the island has no position any more, and one's own is not among the others", () => {
  const avatars = new Map([
    ["rosa", facts("rosa", 7)],
    ["me", facts("me", 8)],
  ]);
  const positions = new Positions(
    () => avatars,
    () => undefined,
  );
  positions.begin("me", { epoch: 0, x: 0, z: 0, headingRad: 0 });
  positions.takeSnapshot(snapshot(7, 1), 500);
  positions.takeSnapshot(snapshot(8, 2), 600);
  expect([...positions.others.keys()]).toEqual(["rosa"]);
  avatars.delete("rosa");
  positions.takeAvatars();
  expect([...positions.others.keys()]).toEqual([]);
});
