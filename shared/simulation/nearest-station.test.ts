import { expect, test } from "vitest";
import type { Place } from "../places/place.ts";
import { findNearestStation, findStationsNearby } from "./nearest-station.ts";

const station = (id: string, x: number, reachM: number) => ({
  id,
  feature: "menu" as const,
  at: { x, z: 0, turnDeg: 0 },
  reachM,
});

const restaurant: Place = {
  id: "restaurant",
  at: { x: 100, z: 0, turnDeg: 0 },
  bounds: { shape: "circle", radiusM: 20 },
  floor: "tiles",
  paths: [],
  furnishings: [],
  seats: [],
  arrivals: [],
  stations: [station("menu", 0, 2), station("till", 5, 4)],
};

test.each([
  [100, "restaurant/menu"],
  [101.9, "restaurant/menu"],
  [102.1, "restaurant/till"],
  [110, undefined],
])("from x = %d the station in reach is %s", (x, expected) => {
  expect(findNearestStation([restaurant], { x, z: 0 })?.id).toBe(expected);
});

test("stations nearby come nearest first, with their distance", () => {
  const found = findStationsNearby([restaurant], { x: 104, z: 0 }, 12);
  expect(found.map(({ id, distanceM }) => [id, distanceM])).toEqual([
    ["restaurant/till", 1],
    ["restaurant/menu", 4],
  ]);
});
