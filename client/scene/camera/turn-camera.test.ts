import { expect, test } from "vitest";
import { turnGaze, type Gaze, type GazeInput } from "./turn-camera.ts";

const ahead: Gaze = { yawRad: 0, tiltRad: 0, sinceDragS: Infinity };
const still: GazeInput = {
  headingRad: 0,
  speedMps: 0,
  isOnWay: false,
  drag: { x: 0, y: 0 },
};

function turn(input: Partial<GazeInput>, seconds: number, gaze = ahead): Gaze {
  for (let t = 0; t < seconds; t += 0.05)
    gaze = turnGaze(gaze, { ...still, ...input }, 0.05);
  return gaze;
}

test.each([
  ["standing turned away leaves the camera", { headingRad: 2 }, 0],
  ["walking away is followed", { headingRad: 1, speedMps: 1.4 }, 1],
  [
    "walking by keys towards the camera leaves it",
    { headingRad: Math.PI, speedMps: 1.4 },
    0,
  ],
])("%s", (_title, input, yawRad) => {
  expect(turn(input, 8).yawRad).toBeCloseTo(yawRad, 2);
});

test("a clicked way behind the camera brings it round", () => {
  const { yawRad } = turn({ headingRad: 3, speedMps: 1.4, isOnWay: true }, 8);
  expect(yawRad).toBeCloseTo(3, 2);
});

test("a drag to the right looks to the left and lasts for a while", () => {
  const dragged = turnGaze(ahead, { ...still, drag: { x: 0.5, y: 0 } }, 0.05);
  expect(dragged.yawRad).toBeGreaterThan(1);
  const walking = { headingRad: 0, speedMps: 1.4 };
  expect(turn(walking, 1, dragged).yawRad).toBe(dragged.yawRad);
  expect(turn(walking, 12, dragged).yawRad).toBeCloseTo(0, 2);
});

test("the tilt has its limits", () => {
  const up = turnGaze(ahead, { ...still, drag: { x: 0, y: 9 } }, 0.05);
  const down = turnGaze(ahead, { ...still, drag: { x: 0, y: -9 } }, 0.05);
  expect([up.tiltRad, down.tiltRad]).toEqual([-0.3, 0.45]);
});
