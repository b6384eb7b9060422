import { readFileSync } from "node:fs";
import {
  createFindNearestPolyResult,
  DEFAULT_QUERY_FILTER,
  findNearestPoly,
  findPath,
  FindPathResultFlags,
  moveAlongSurface,
  type NavMesh,
} from "navcat";
import { describe, expect, test } from "vitest";
import {
  holdsPoint,
  type Point,
  type Polygon,
  pointToIsland,
  seatStandPoint,
  stationStandPoint,
} from "../shared/places/geometry.ts";
import { PLACES } from "../shared/places/index.ts";
import type { Place, PlaceId } from "../shared/places/place.ts";
import { wallPolygons, wallsOf } from "../shared/places/walls.ts";
import { buildNavMesh, navMeshToJson } from "./build-navmesh.ts";
import { gatherWalkableGround } from "./walkable-ground.ts";

const committed = readFileSync(
  new URL("built/navmesh.json", import.meta.url),
  "utf8",
);
const navMesh = JSON.parse(committed) as NavMesh;
const DOCK: Point = { x: 0, z: 24 };
/** Steps of about 15 cm over the 2.1 m of a walk through a wall. */
const STEPS = 14;
/** Beside a door one slides round its frame and through, rightly. */
const CLEAR_OF_DOOR_M = 0.5;
const REACH: [number, number, number] = [0.4, 1, 0.4];

function placeOf(id: PlaceId): Place {
  const place = PLACES.find((each) => each.id === id);
  if (place === undefined) throw new Error(`no place ${id}`);
  return place;
}

function pathLengthM(to: Point): number {
  const found = findPath(
    navMesh,
    [DOCK.x, 0, DOCK.z],
    [to.x, 0, to.z],
    REACH,
    DEFAULT_QUERY_FILTER,
  );
  if ((found.flags & FindPathResultFlags.COMPLETE_PATH) === 0) return Infinity;
  return found.path.reduce((sum, { position }, index) => {
    const before = found.path[index - 1]?.position ?? position;
    return sum + Math.hypot(position[0] - before[0], position[2] - before[2]);
  }, 0);
}

/** Where somebody ends who walks from one point towards another, in steps as short as a tick's. */
function walk(from: Point, to: Point): Point | undefined {
  const start = findNearestPoly(
    createFindNearestPolyResult(),
    navMesh,
    [from.x, 0, from.z],
    REACH,
    DEFAULT_QUERY_FILTER,
  );
  if (!start.success) return undefined;
  let { nodeRef, position } = start;
  const stepX = (to.x - from.x) / STEPS;
  const stepZ = (to.z - from.z) / STEPS;
  for (let step = 0; step < STEPS; step += 1) {
    const moved = moveAlongSurface(
      navMesh,
      nodeRef,
      position,
      [position[0] + stepX, 0, position[2] + stepZ],
      DEFAULT_QUERY_FILTER,
    );
    ({ nodeRef, position } = moved);
  }
  return { x: position[0], z: position[2] };
}

function middle(polygon: Polygon): Point {
  return {
    x: polygon.reduce((sum, { x }) => sum + x, 0) / polygon.length,
    z: polygon.reduce((sum, { z }) => sum + z, 0) / polygon.length,
  };
}

describe("the navigation mesh", () => {
  test("is the one the places give: run `npm run assets` after a change of places", () => {
    expect(`${navMeshToJson(buildNavMesh(PLACES))}\n`).toBe(committed);
  });

  test("leads from the dock to seat a1 of the classroom", () => {
    const place = placeOf("classroom");
    const seat = place.seats.find(({ id }) => id === "a1");
    expect(seat).toBeDefined();
    if (seat === undefined) return;
    const lengthM = pathLengthM(seatStandPoint(place, seat));
    expect(lengthM).toBeGreaterThan(40);
    expect(lengthM).toBeLessThan(65);
  });

  test("leads from the dock to the restaurant's menu", () => {
    const place = placeOf("restaurant");
    const menu = place.stations.find(({ id }) => id === "menu");
    expect(menu).toBeDefined();
    if (menu === undefined) return;
    const lengthM = pathLengthM(stationStandPoint(place, menu));
    expect(lengthM).toBeGreaterThan(30);
    expect(lengthM).toBeLessThan(50);
  });

  test("lies on the floors and never on an obstacle", () => {
    const { floors, obstacles } = gatherWalkableGround(PLACES);
    const tiles = Object.values(navMesh.tiles);
    for (const { polys, vertices } of tiles)
      for (const poly of polys) {
        const corners = poly.vertices.map((index) => ({
          x: vertices[index * 3] ?? NaN,
          z: vertices[index * 3 + 2] ?? NaN,
        }));
        for (const point of [...corners, middle(corners)]) {
          expect(floors.some((floor) => holdsPoint(floor, point))).toBe(true);
          expect(obstacles.some((thing) => holdsPoint(thing, point))).toBe(
            false,
          );
        }
      }
  });

  test("lets nobody walk through a wall", () => {
    let tried = 0;
    for (const place of PLACES)
      for (const wall of place.building ? wallsOf(place.building) : [])
        for (let offsetM = -5; offsetM <= 5; offsetM += 0.5) {
          const frame = { x: wall.x, z: wall.z, turnDeg: wall.outwardDeg };
          const at = (alongM: number, outM: number): Point =>
            pointToIsland(
              place.at,
              pointToIsland(frame, { x: offsetM + alongM, z: outM }),
            );
          const isWall = [-CLEAR_OF_DOOR_M, 0, CLEAR_OF_DOOR_M].every((along) =>
            wallPolygons(place).some((piece) =>
              holdsPoint(piece, at(along, 0.15)),
            ),
          );
          const end = isWall ? walk(at(0, -0.6), at(0, 1.5)) : undefined;
          if (end === undefined) continue;
          tried += 1;
          const goal = at(0, 1.5);
          expect(Math.hypot(end.x - goal.x, end.z - goal.z)).toBeGreaterThan(
            1.4,
          );
        }
    expect(tried).toBeGreaterThan(60);
  });
});
