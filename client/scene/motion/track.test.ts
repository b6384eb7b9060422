import { expect, test } from "vitest";
import { Track, type TrackPoint } from "./track.ts";

const point = (atMs: number, x: number, headingRad = 0): TrackPoint => ({
  atMs,
  x,
  z: 0,
  headingRad,
  moving: true,
});

function sample(points: readonly TrackPoint[], atMs: number) {
  const track = new Track();
  for (const each of points) track.push(each);
  const pose = { x: NaN, z: NaN, headingRad: NaN, speedMps: NaN };
  return track.sample(atMs, pose) ? pose : null;
}

const walking = [point(0, 0), point(100, 0.14), point(200, 0.28)];

test.each([
  ["before the first position stands there", walking, -50, 0, 0],
  ["between two positions is between them", walking, 150, 0.21, 1.4],
  ["on a position is there", walking, 100, 0.14, 1.4],
  ["after the last position stands there", walking, 900, 0.28, 0],
  [
    "after a silence stays until one step before",
    [point(0, 0), point(5000, 0.14)],
    4000,
    0,
    0,
  ],
  [
    "after a silence then walks at a usual pace",
    [point(0, 0), point(5000, 0.14)],
    4950,
    0.07,
    1.4,
  ],
  [
    "told of once a second walks on evenly until the next word",
    [point(0, 0), point(1000, 1.4)],
    1400,
    0.7,
    1.4,
  ],
  [
    "told of once a second and at rest stands there at last",
    [point(0, 0), point(1000, 1.4)],
    1900,
    1.4,
    0,
  ],
  [
    "with one snapshot lost walks on evenly",
    [point(0, 0), point(200, 0.28)],
    100,
    0.14,
    1.4,
  ],
  [
    "set down elsewhere stays until then",
    [point(0, 0), point(100, 9)],
    99,
    0,
    0,
  ],
  [
    "set down elsewhere is there at once",
    [point(0, 0), point(100, 9)],
    100,
    9,
    0,
  ],
  ["of equal moments keeps the first", [point(0, 1), point(0, 2)], 0, 1, 0],
])("an avatar %s", (_title, points, atMs, x, speedMps) => {
  const pose = sample(points, atMs);
  expect(pose?.x).toBeCloseTo(x, 9);
  expect(pose?.speedMps).toBeCloseTo(speedMps, 6);
});

test("a heading turns the short way round", () => {
  const pose = sample([point(0, 0, 3), point(100, 0.1, -3)], 50);
  expect(Math.cos(pose?.headingRad ?? 0)).toBeCloseTo(-1, 6);
});

test("nothing is shown while nothing is known", () => {
  expect(sample([], 0)).toBeNull();
});

test("a long walk keeps no more than the latest positions", () => {
  const points = Array.from({ length: 500 }, (_, i) => point(i * 100, i * 0.1));
  expect(sample(points, 49_850)?.x).toBeCloseTo(49.85, 6);
  expect(sample(points, 0)?.x).toBeGreaterThan(48);
});
