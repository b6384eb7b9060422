import { existsSync, readFileSync } from "node:fs";
import {
  createFindNearestPolyResult,
  DEFAULT_QUERY_FILTER,
  findNearestPoly,
  findPath,
  FindPathResultFlags,
  type NavMesh,
} from "navcat";
import { describe, expect, test } from "vitest";
import {
  boundsPolygon,
  distanceToPlace,
  footprintPolygon,
  holdsPoint,
  placeAt,
  type Point,
  pointToIsland,
  pointToPlace,
  seatPlacement,
  seatStandPoint,
  stationStandPoint,
  toIsland,
} from "./geometry.ts";
import { PLACES } from "./index.ts";
import type { Place } from "./place.ts";

const DOOR_MIN_M = 1.6;
const CEILING_MIN_M = 3.3;
/** A little more than the mesh's cell, so that rounding to cells is no failure. */
const ON_MESH_TOLERANCE_M = 0.15;
/** Things that hang on a wall or line a pier may touch the edge. */
const EDGE_TOLERANCE_M = 0.35;
const START: Point = { x: 0, z: 24 };
const LANGUAGES = ["en", "es", "ko"];

const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const navMesh = readJson("../../assets/built/navmesh.json") as NavMesh;

function distanceToMesh(point: Point): number {
  const nearest = findNearestPoly(
    createFindNearestPolyResult(),
    navMesh,
    [point.x, 0, point.z],
    [1, 1, 1],
    DEFAULT_QUERY_FILTER,
  );
  if (!nearest.success) return Infinity;
  const [x, , z] = nearest.position;
  return Math.hypot(x - point.x, z - point.z);
}

function isReached(to: Point): boolean {
  const found = findPath(
    navMesh,
    [START.x, 0, START.z],
    [to.x, 0, to.z],
    [0.5, 1, 0.5],
    DEFAULT_QUERY_FILTER,
  );
  return (
    found.success && (found.flags & FindPathResultFlags.COMPLETE_PATH) !== 0
  );
}

function standPoints(place: Place): [string, Point][] {
  return [
    ...place.seats.map((seat): [string, Point] => [
      `seat ${seat.id}`,
      seatStandPoint(place, seat),
    ]),
    ...place.stations.map((station): [string, Point] => [
      `station ${station.id}`,
      stationStandPoint(place, station),
    ]),
    ...place.arrivals.map((arrival, index): [string, Point] => [
      `arrival ${index}`,
      toIsland(place, arrival),
    ]),
  ];
}

describe.each(PLACES.map((place) => [place.id, place] as const))(
  "the %s",
  (id, place) => {
    test("names each seat, station and furnishing once", () => {
      for (const list of [place.seats, place.stations, place.furnishings]) {
        const ids = list.flatMap((item) =>
          item.id === undefined ? [] : [item.id],
        );
        expect(new Set(ids).size).toBe(ids.length);
      }
    });

    test("keeps its furnishings inside its bounds", () => {
      const outside = place.furnishings.filter((furnishing) =>
        footprintPolygon(place, furnishing).some(
          (corner) => distanceToPlace(place, corner) > EDGE_TOLERANCE_M,
        ),
      );
      expect(outside.map((item) => [item.kind, item.at])).toEqual([]);
    });

    test("keeps its seats, stations and arrivals inside its bounds", () => {
      const outside = standPoints(place).filter(
        ([, point]) => placeAt(PLACES, point.x, point.z) !== id,
      );
      expect(outside).toEqual([]);
    });

    test("can be walked to at every seat, station and arrival", () => {
      const off = standPoints(place).filter(
        ([, point]) =>
          distanceToMesh(point) > ON_MESH_TOLERANCE_M || !isReached(point),
      );
      expect(off).toEqual([]);
    });

    test("overlaps no other place", () => {
      const inward = boundsPolygon(place).map((corner) => {
        const local = pointToPlace(place.at, corner);
        return pointToIsland(place.at, {
          x: local.x * 0.999,
          z: local.z * 0.999,
        });
      });
      for (const other of PLACES.filter((each) => each !== place)) {
        expect(
          inward.filter((corner) => holdsPoint(boundsPolygon(other), corner)),
        ).toEqual([]);
      }
    });

    test("has doors and ceilings large enough for everybody", () => {
      const { building } = place;
      if (building === undefined) return;
      expect(building.ceilingM).toBeGreaterThanOrEqual(CEILING_MIN_M);
      expect(building.doors.length).toBeGreaterThan(0);
      for (const door of building.doors) {
        expect(door.widthM).toBeGreaterThanOrEqual(DOOR_MIN_M);
        expect(door.sillM).toBe(0);
        expect(door.heightM).toBeLessThan(building.ceilingM);
      }
    });

    test("has somewhere to arrive, a step apart", () => {
      expect(place.arrivals.length).toBeGreaterThanOrEqual(4);
      for (const [index, a] of place.arrivals.entries())
        for (const b of place.arrivals.slice(index + 1))
          expect(Math.hypot(a.x - b.x, a.z - b.z)).toBeGreaterThan(0.7);
    });

    test("seats nobody in somebody else", () => {
      const spots = place.seats.map((seat) => seatPlacement(place, seat));
      for (const [index, a] of spots.entries())
        for (const b of spots.slice(index + 1))
          expect(Math.hypot(a.x - b.x, a.z - b.z)).toBeGreaterThan(0.6);
    });

    test.each(LANGUAGES)("has its words in %s", (language) => {
      const path = `../words/${language}.json`;
      expect(existsSync(new URL(path, import.meta.url))).toBe(true);
      const words = readJson(path) as Record<string, string>;
      const keys = [
        `place.${id}.name`,
        `place.${id}.about`,
        ...place.stations.flatMap((station) => [
          `station.${id}.${station.id}.name`,
          `station.${id}.${station.id}.about`,
        ]),
        ...place.seats.map((seat) =>
          seat.row === undefined ? `seat.${seat.kind}` : "seat.inRow",
        ),
      ];
      expect(new Set(keys.filter((key) => !words[key]))).toEqual(new Set());
    });
  },
);

test("place ids are unique", () => {
  expect(new Set(PLACES.map((place) => place.id)).size).toBe(PLACES.length);
});

test.each([
  [0, 0, "plaza"],
  [0, 26, "dock"],
  [0, 18, "dock"],
  [7.2, -22, "classroom"],
  [-4.2, -22, "hall"],
  [-19.7, -7.2, "restaurant"],
  [60, -90, "bookstore"],
] as const)("(%d, %d) belongs to the %s", (x, z, id) => {
  expect(placeAt(PLACES, x, z)).toBe(id);
});

test("island and place coordinates undo each other", () => {
  for (const place of PLACES) {
    const there = pointToPlace(
      place.at,
      pointToIsland(place.at, { x: 1.25, z: -3.5 }),
    );
    expect(there.x).toBeCloseTo(1.25, 9);
    expect(there.z).toBeCloseTo(-3.5, 9);
  }
});
