import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { PLACES } from "../../../shared/places/index.ts";
import { createWalkable } from "../../../shared/simulation/create-walkable.ts";
import { INDOORS, OUTDOORS } from "./camera-shot.ts";
import { FollowCamera } from "./follow-camera.ts";
import { roomAt } from "./room-at.ts";
import { createSight } from "./sight.ts";

const mesh = new URL("../../../assets/built/navmesh.json", import.meta.url);
const walkable = createWalkable(JSON.parse(readFileSync(mesh, "utf8")));
const sight = createSight(PLACES);

const still = {
  speedMps: 0,
  isOnWay: false,
  isReducedMotion: false,
  drag: { x: 0, y: 0 },
};

test("wherever one stands and looks, no wall is between the camera and one's back", () => {
  const spot = fc.record({
    x: fc.double({ min: -30, max: 20, noNaN: true }),
    z: fc.double({ min: -30, max: 32, noNaN: true }),
    headingRad: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
  });
  fc.assert(
    fc.property(spot, ({ headingRad, ...point }) => {
      const person = { ...walkable.nearest(point), headingRad };
      const shot = roomAt(PLACES, person) ? INDOORS : OUTDOORS;
      const view = new FollowCamera(sight);
      view.resize(16 / 9);
      view.jumpBehind(person);
      for (let i = 0; i < 3; i++)
        view.update({ ...still, person, shot }, 1 / 30);
      expect(sight.clearShare(person, view.camera.position)).toBe(1);
    }),
    { numRuns: 300 },
  );
});

test("in the open it stands behind, above, and looks over the shoulder", () => {
  const view = new FollowCamera(sight);
  view.resize(16 / 9);
  const person = { x: 0, z: 9.4, headingRad: Math.PI };
  view.jumpBehind(person);
  view.update({ ...still, person, shot: OUTDOORS }, 1 / 30);
  const { x, y, z } = view.camera.position;
  expect([x, y, z]).toEqual([
    expect.closeTo(0, 6),
    OUTDOORS.heightM,
    expect.closeTo(9.4 + OUTDOORS.backM, 6),
  ]);
});

test("who sits down before a screen looks at it, and may look away", () => {
  const view = new FollowCamera(sight);
  view.resize(16 / 9);
  const person = { x: 0, z: 9.4, headingRad: Math.PI };
  const frame = { ...still, person, shot: OUTDOORS, faceRad: 2.5 };
  view.jumpBehind(person);
  view.update(frame, 1 / 30);
  expect(view.yawRad).toBeCloseTo(2.5, 6);
  view.update({ ...frame, drag: { x: 0.2, y: 0 } }, 1 / 30);
  const looked = view.yawRad;
  expect(looked).not.toBeCloseTo(2.5, 1);
  view.update(frame, 1 / 30);
  expect(view.yawRad).toBe(looked);
});
