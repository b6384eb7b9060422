import { STAND_STILL, type Intent } from "./step-avatar.ts";
import type { Point } from "./walkable.ts";

/**
 * How near a corner counts as reached. A step ends on the corner itself (`withinM`),
 * and one that was cut by centimetres leads along the wall behind it, hardly getting on.
 */
const CORNER_M = 0.001;
/** How near the end of the way is near enough. */
const END_M = 0.05;

/**
 * The intent that follows a way, and what is left of it. Corners that were
 * reached are dropped; an empty rest means arrived.
 */
export function followPath(
  at: Point,
  path: readonly Point[],
  isBrisk: boolean,
): { readonly intent: Intent; readonly rest: readonly Point[] } {
  let next = 0;
  let corner = path[next];
  while (corner) {
    const leftM = Math.hypot(corner.x - at.x, corner.z - at.z);
    if (leftM >= (next === path.length - 1 ? END_M : CORNER_M)) break;
    corner = path[++next];
  }
  const rest = next === 0 ? path : path.slice(next);
  if (!corner) return { intent: STAND_STILL, rest };
  return {
    intent: {
      directionX: corner.x - at.x,
      directionZ: corner.z - at.z,
      isBrisk,
      withinM: Math.hypot(corner.x - at.x, corner.z - at.z),
    },
    rest,
  };
}
