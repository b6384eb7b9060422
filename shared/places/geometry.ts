/**
 * Where things of a place lie on the island. Pure: the scene, the map, the
 * distance checks and the navigation mesh all ask here, so they agree.
 * Coordinates are metres; see `place.ts` for axes and turns.
 */
import { sizeOf } from "./furnishings.ts";
import type {
  Bounds,
  Furnishing,
  Path,
  Place,
  PlaceId,
  Placement,
  Seat,
  Station,
} from "./place.ts";

export interface Point {
  readonly x: number;
  readonly z: number;
}

/** Corners of a convex area in order. */
export type Polygon = readonly Point[];

const RADIANS_PER_DEG = Math.PI / 180;
const CIRCLE_CORNERS = 48;
const ROUND_THING_CORNERS = 16;
/** Of its width: enough for bends of 33 degrees between two pieces. */
const TRACK_OVERLAP_SHARE = 0.15;
/** How far in front of a bench or sofa one stands before sitting down: its own half depth and the walker's radius, with room. */
const BEFORE_BENCH_M = 0.75;

/** A point of a place's own frame in island coordinates. */
export function pointToIsland(frame: Placement, point: Point): Point {
  const turn = frame.turnDeg * RADIANS_PER_DEG;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return {
    x: frame.x + point.x * cos + point.z * sin,
    z: frame.z - point.x * sin + point.z * cos,
  };
}

/** A spot of a place's own frame in island coordinates; its turn lies in [0, 360). */
export function toIsland(
  place: { readonly at: Placement },
  local: Placement,
): Placement {
  const turnDeg = (((place.at.turnDeg + local.turnDeg) % 360) + 360) % 360;
  return { ...pointToIsland(place.at, local), turnDeg };
}

/** An island point in the place's own frame: the inverse of {@link pointToIsland}. */
export function pointToPlace(frame: Placement, point: Point): Point {
  const turn = frame.turnDeg * RADIANS_PER_DEG;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const dx = point.x - frame.x;
  const dz = point.z - frame.z;
  return { x: dx * cos - dz * sin, z: dx * sin + dz * cos };
}

/** Metres from an island point to the nearest ground of a place; 0 inside its bounds. */
export function distanceToPlace(place: Place, point: Point): number {
  const local = pointToPlace(place.at, point);
  const { bounds } = place;
  if (bounds.shape === "circle")
    return Math.max(0, Math.hypot(local.x, local.z) - bounds.radiusM);
  return Math.hypot(
    Math.max(0, Math.abs(local.x) - bounds.widthM / 2),
    Math.max(0, Math.abs(local.z) - bounds.depthM / 2),
  );
}

/**
 * The place an island point belongs to: the one whose bounds hold it, otherwise
 * the nearest, so that every spot one can stand on belongs to exactly one place
 * and time by place adds up.
 */
export function placeAt(
  places: readonly Place[],
  x: number,
  z: number,
): PlaceId | undefined {
  let nearest: PlaceId | undefined;
  let nearestM = Infinity;
  for (const place of places) {
    const distanceM = distanceToPlace(place, { x, z });
    if (distanceM < nearestM) {
      nearestM = distanceM;
      nearest = place.id;
    }
  }
  return nearest;
}

/** The outline of a place's bounds in island coordinates. */
export function boundsPolygon(place: Place): Polygon {
  return outline(place.bounds).map((point) => pointToIsland(place.at, point));
}

/** A path of a place as a rectangle in island coordinates; pieces of a track reach into one another, or the outside of its bends would gape. */
export function pathPolygon(place: Place, path: Path): Polygon {
  const alongX = path.to.x - path.from.x;
  const alongZ = path.to.z - path.from.z;
  const lengthM = Math.hypot(alongX, alongZ);
  const half = path.widthM / 2 / lengthM;
  const side = { x: -alongZ * half, z: alongX * half };
  const overlapM =
    path.surface === "track" ? path.widthM * TRACK_OVERLAP_SHARE : 0;
  const over = {
    x: (alongX / lengthM) * overlapM,
    z: (alongZ / lengthM) * overlapM,
  };
  const from = { x: path.from.x - over.x, z: path.from.z - over.z };
  const to = { x: path.to.x + over.x, z: path.to.z + over.z };
  return [
    { x: from.x + side.x, z: from.z + side.z },
    { x: from.x - side.x, z: from.z - side.z },
    { x: to.x - side.x, z: to.z - side.z },
    { x: to.x + side.x, z: to.z + side.z },
  ].map((point) => pointToIsland(place.at, point));
}

/** The ground a furnishing covers, in island coordinates. */
export function footprintPolygon(
  place: Place,
  furnishing: Furnishing,
): Polygon {
  const { widthM, depthM, round } = sizeOf(furnishing);
  const at = toIsland(place, furnishing.at);
  const corners = round
    ? ring(widthM / 2, depthM / 2, ROUND_THING_CORNERS)
    : outline({ shape: "rectangle", widthM, depthM });
  return corners.map((point) => pointToIsland(at, point));
}

/** Where somebody on a seat is, and which way they look, in island coordinates. */
export function seatPlacement(place: Place, seat: Seat): Placement {
  return toIsland(place, seat.at);
}

/** Where one stands to take a seat: on the spot of a chair or mat, in front of a bench or sofa. */
export function seatStandPoint(place: Place, seat: Seat): Placement {
  const at = toIsland(place, seat.at);
  if (seat.kind === "chair" || seat.kind === "mat") return at;
  return {
    ...pointToIsland(at, { x: 0, z: BEFORE_BENCH_M }),
    turnDeg: at.turnDeg,
  };
}

/** Where one stands to use a station, looking at it, in island coordinates. */
export function stationStandPoint(place: Place, station: Station): Placement {
  return toIsland(place, station.at);
}

/** Whether a convex polygon holds a point; its corners may run either way round. */
export function holdsPoint(polygon: Polygon, point: Point): boolean {
  let sign = 0;
  for (const [index, a] of polygon.entries()) {
    const b = polygon[(index + 1) % polygon.length] ?? a;
    const cross = (b.x - a.x) * (point.z - a.z) - (b.z - a.z) * (point.x - a.x);
    if (cross === 0) continue;
    if (sign !== 0 && Math.sign(cross) !== sign) return false;
    sign = Math.sign(cross);
  }
  return true;
}

function outline(bounds: Bounds): Polygon {
  if (bounds.shape === "circle")
    return ring(bounds.radiusM, bounds.radiusM, CIRCLE_CORNERS);
  const x = bounds.widthM / 2;
  const z = bounds.depthM / 2;
  return [
    { x: -x, z: -z },
    { x, z: -z },
    { x, z },
    { x: -x, z },
  ];
}

function ring(radiusXM: number, radiusZM: number, corners: number): Polygon {
  return Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI;
    return { x: radiusXM * Math.cos(angle), z: radiusZM * Math.sin(angle) };
  });
}
