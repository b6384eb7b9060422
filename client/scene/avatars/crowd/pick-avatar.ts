import type { Ray } from "three";
import type { Placement } from "../poses/forward-kinematics.ts";

const CAPSULE_M = 0.3;

/** Anybody who can be picked: where they stand and how high their head is. */
type Pickable = {
  readonly place: Placement;
  readonly headHeightM: number;
};

/**
 * Distance along a ray (unit direction) at which it passes within a person's upright capsule, or null.
 * The skinned mesh itself cannot be asked: the world is folded into its bones.
 */
export function hitCapsule(
  { origin, direction }: Ray,
  { place, headHeightM }: Pickable,
): number | null {
  const [low, high] = [
    place.y + CAPSULE_M,
    place.y + Math.max(headHeightM - CAPSULE_M, CAPSULE_M),
  ];
  const flat = direction.x ** 2 + direction.z ** 2;
  const [dx, dz] = [place.x - origin.x, place.z - origin.z];
  let t = flat > 1e-9 ? (dx * direction.x + dz * direction.z) / flat : 0;
  for (let i = 0; i < 3; i++) {
    const axisY = Math.min(high, Math.max(low, origin.y + direction.y * t));
    t = dx * direction.x + (axisY - origin.y) * direction.y + dz * direction.z;
  }
  if (t < 0) return null;
  const y = origin.y + direction.y * t;
  const nearestY = Math.min(high, Math.max(low, y));
  const missM = Math.hypot(
    origin.x + direction.x * t - place.x,
    y - nearestY,
    origin.z + direction.z * t - place.z,
  );
  return missM <= CAPSULE_M ? t : null;
}
