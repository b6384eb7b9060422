import { expect, test } from "vitest";
import type { Place } from "../../../shared/places/place.ts";
import { createSight } from "./sight.ts";

/** A room 6 m wide and 4 m deep with a door 2 m wide in its front, walls 0.3 m thick. */
const house: Place = {
  id: "hall",
  at: { x: 10, z: 0, turnDeg: 0 },
  bounds: { shape: "rectangle", widthM: 8, depthM: 6 },
  floor: "planks",
  building: {
    room: { x: 0, z: 0, widthM: 6, depthM: 4 },
    ceilingM: 3,
    heightM: 3.5,
    roof: "gable",
    roofRiseM: 1,
    accent: "blue",
    doors: [{ wall: "front", offsetM: 0, widthM: 2, heightM: 2.4, sillM: 0 }],
    windows: [],
  },
  paths: [],
  furnishings: [],
  seats: [],
  stations: [],
  arrivals: [],
};

const sight = createSight([house]);

test.each([
  ["within the room is clear", [8, 0], [12, 1], 1],
  ["through the door is clear", [10, 1], [10, 5], 1],
  [
    "out through the wall beside the door ends at the wall",
    [12, 1],
    [12, 3],
    0.5,
  ],
  ["in through the wall ends at its outer face", [12, 4.3], [12, 0.3], 0.5],
  ["beside the house is clear", [0, 8], [20, 8], 1],
  ["short of the wall is clear", [12, 4], [12, 2.5], 1],
])("a way %s", (_title, [fromX = 0, fromZ = 0], [toX = 0, toZ = 0], share) => {
  expect(
    sight.clearShare({ x: fromX, z: fromZ }, { x: toX, z: toZ }),
  ).toBeCloseTo(share, 6);
});

test.each([
  [
    "in the doorway one stays below the wall above it",
    [10, 1],
    [10, 2.15],
    2.25,
  ],
  ["past it one may be higher, as far as one is seen", [10, 1], [10, 5], 3.6],
  ["within the room nothing is above", [8, 0], [12, 1], Infinity],
])("%s", (_title, [fromX = 0, fromZ = 0], [toX = 0, toZ = 0], heightM) => {
  const from = { x: fromX, z: fromZ };
  expect(sight.headroomM(from, 1.6, { x: toX, z: toZ })).toBeCloseTo(
    heightM,
    6,
  );
});
