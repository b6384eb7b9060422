import { Plane, Raycaster, Vector2, Vector3, type Camera } from "three";
import type { Point } from "../../shared/places/geometry.ts";
import type { Sight } from "./camera/sight.ts";
import type { Islander } from "./people/islanders.ts";
import type { IslandSeat } from "./people/seats.ts";

/** What somebody pointed at. */
export type Picked =
  | { readonly kind: "person"; readonly id: string }
  | { readonly kind: "seat"; readonly id: string }
  | { readonly kind: "ground"; readonly at: Point };

const PERSON_RADIUS_M = 0.38;
const SEAT_RADIUS_M = 0.42;
const REACH_M = 60;
/** A wall stops a glance below this height; over it one looks past the house. */
const WALL_HEIGHT_M = 3.5;
const ASIDE_OF_WALL_M = 0.4;

const ray = new Raycaster();
const screenAt = new Vector2();
const hit = new Vector3();
const foot = new Vector3();
const top = new Vector3();
const ground = new Plane(new Vector3(0, 1, 0), 0);

/**
 * What lies under a point of the picture (-1 to 1, y upwards): a person, else a
 * free seat, else a spot of ground; a wall stands for the ground at its foot.
 */
export function pickAt(
  at: { readonly x: number; readonly y: number },
  camera: Camera,
  people: ReadonlyMap<string, Islander>,
  seats: Iterable<IslandSeat>,
  sight: Sight,
): Picked | null {
  ray.setFromCamera(screenAt.set(at.x, at.y), camera);
  const floor = pickGround(sight);
  const wallM = floor?.blockedM ?? Infinity;
  let picked: Picked | null =
    floor === null ? null : { kind: "ground", at: floor.at };
  let nearestM = Infinity;
  for (const seat of seats) {
    const m = distanceAlong(seat.x, seat.z, 0.2, 0.9, SEAT_RADIUS_M);
    if (m >= Math.min(nearestM, wallM)) continue;
    nearestM = m;
    picked = { kind: "seat", id: seat.id };
  }
  for (const [id, { isOwn, isPlaced, pose }] of people) {
    if (isOwn || !isPlaced) continue;
    const m = distanceAlong(pose.x, pose.z, 0.2, 1.7, PERSON_RADIUS_M);
    if (m >= Math.min(nearestM, wallM)) continue;
    nearestM = m;
    picked = { kind: "person", id };
  }
  return picked;
}

/** How far along the ray it passes an upright pole; infinite if it passes it by. */
function distanceAlong(
  x: number,
  z: number,
  fromY: number,
  toY: number,
  radiusM: number,
): number {
  foot.set(x, fromY, z);
  top.set(x, toY, z);
  const gap2 = ray.ray.distanceSqToSegment(foot, top, hit);
  return gap2 <= radiusM * radiusM ? hit.distanceTo(ray.ray.origin) : Infinity;
}

function pickGround(
  sight: Sight,
): { readonly at: Point; readonly blockedM: number } | null {
  const { origin, direction } = ray.ray;
  const flat = Math.hypot(direction.x, direction.z);
  if (flat < 1e-6) return null;
  const isDown = ray.ray.intersectPlane(ground, hit) !== null;
  const reachM = isDown
    ? Math.min(REACH_M, Math.hypot(hit.x - origin.x, hit.z - origin.z))
    : REACH_M;
  const pointAt = (m: number): Point => ({
    x: origin.x + (direction.x / flat) * m,
    z: origin.z + (direction.z / flat) * m,
  });
  const share = sight.clearShare(origin, pointAt(reachM));
  const wallM = share * reachM;
  const heightM = origin.y + (direction.y / flat) * wallM;
  if (share < 1 && heightM < WALL_HEIGHT_M)
    return {
      at: pointAt(Math.max(0, wallM - ASIDE_OF_WALL_M)),
      blockedM: wallM / flat,
    };
  return isDown && reachM < REACH_M
    ? { at: pointAt(reachM), blockedM: Infinity }
    : null;
}
