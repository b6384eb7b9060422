/** The walls of a building, cut at its doors: what a walker cannot pass and the scene draws. */
import { pointToIsland, type Polygon } from "./geometry.ts";
import type { Building, Opening, Place } from "./place.ts";

/** Thickness of every wall in metres. */
export const WALL_M = 0.3;

export type WallSide = Opening["wall"];

export interface Wall {
  readonly side: WallSide;
  /** Middle of the wall's inner face, in the place's own frame. */
  readonly x: number;
  readonly z: number;
  /** The turn of the direction from the room outwards. */
  readonly outwardDeg: number;
  /** Length of the inner face. */
  readonly lengthM: number;
}

const SIDES: readonly WallSide[] = ["front", "right", "back", "left"];

/** The four walls round a building's room. */
export function wallsOf(building: Building): readonly Wall[] {
  const { room } = building;
  return SIDES.map((side) => {
    const faces = side === "front" || side === "back";
    const sign = side === "front" || side === "right" ? 1 : -1;
    return {
      side,
      x: room.x + (faces ? 0 : (sign * room.widthM) / 2),
      z: room.z + (faces ? (sign * room.depthM) / 2 : 0),
      outwardDeg: { front: 0, right: 90, back: 180, left: 270 }[side],
      lengthM: faces ? room.widthM : room.depthM,
    };
  });
}

/**
 * The pieces of wall one cannot walk through, in island coordinates. Corners are
 * closed: each wall reaches past its ends by the thickness of its neighbours.
 */
export function wallPolygons(place: Place): readonly Polygon[] {
  const { building } = place;
  if (building === undefined) return [];
  return wallsOf(building).flatMap((wall) => {
    const doors = building.doors
      .filter((door) => door.wall === wall.side)
      .toSorted((a, b) => a.offsetM - b.offsetM);
    const end = wall.lengthM / 2 + WALL_M;
    const cuts = doors.flatMap((door) => [
      door.offsetM - door.widthM / 2,
      door.offsetM + door.widthM / 2,
    ]);
    const edges = [-end, ...cuts, end];
    return Array.from({ length: edges.length / 2 }, (_, index) =>
      wallPiece(place, wall, edges[index * 2] ?? 0, edges[index * 2 + 1] ?? 0),
    );
  });
}

/** What a door leaves open in its wall, in island coordinates, and how high. */
export interface Doorway {
  readonly area: Polygon;
  readonly heightM: number;
}

/** The doorways of a building; over each is wall again. */
export function doorwaysOf(place: Place): readonly Doorway[] {
  const { building } = place;
  if (building === undefined) return [];
  return wallsOf(building).flatMap((wall) =>
    building.doors
      .filter((door) => door.wall === wall.side)
      .map(({ offsetM, widthM, heightM }) => ({
        area: wallPiece(
          place,
          wall,
          offsetM - widthM / 2,
          offsetM + widthM / 2,
        ),
        heightM,
      })),
  );
}

/** A stretch of wall between two offsets, which run to the right as seen from outside. */
function wallPiece(
  place: Place,
  wall: Wall,
  fromM: number,
  toM: number,
): Polygon {
  const frame = { x: wall.x, z: wall.z, turnDeg: wall.outwardDeg };
  return [
    { x: fromM, z: 0 },
    { x: toM, z: 0 },
    { x: toM, z: WALL_M },
    { x: fromM, z: WALL_M },
  ].map((point) => pointToIsland(place.at, pointToIsland(frame, point)));
}
