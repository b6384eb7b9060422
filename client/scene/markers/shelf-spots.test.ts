import { expect, test } from "vitest";
import { findStation } from "../../../shared/places/find-place.ts";
import { distanceToPlace } from "../../../shared/places/geometry.ts";
import { spreadOnShelf } from "./shelf-spots.ts";

const spread = (id: string, count: number) => {
  const found = findStation(id);
  if (!found) throw new Error(id);
  return { ...found, spots: spreadOnShelf(found.place, found.station, count) };
};

test.each([
  ["pharmacy/shelf", 10],
  ["bookstore/books", 18],
] as const)(
  "the %d things of %s stand apart on a shelf of its place",
  (id, count) => {
    const { place, spots } = spread(id, count);
    expect(spots).toHaveLength(count);
    for (const [index, a] of spots.entries()) {
      expect(distanceToPlace(place, a)).toBe(0);
      for (const b of spots.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z)).toBeGreaterThan(
          0.3,
        );
    }
  },
);

test("a station without a shelf sets out nothing", () => {
  expect(spread("plaza/timetable", 3).spots).toEqual([]);
});
