import type { Point } from "../../../shared/places/geometry.ts";
import type { Sight } from "./sight.ts";

/** To either side of the way so far is looked for walls. */
const SIDE_RAD = 0.7;
const RAYS_A_SIDE = 12;

/** How far one may go from a spot towards another, as parts of the way from 0 to 1. */
export interface RoomBehind {
  /** Up to the wall that is met. */
  readonly hard: number;
  /** As that, and less by and by as a wall comes near from the side: turning past a door's edge it shrinks without a jump. */
  readonly soft: number;
}

/** Looks for walls on the way and beside it. */
export function lookBehind(sight: Sight, from: Point, to: Point): RoomBehind {
  const alongX = to.x - from.x;
  const alongZ = to.z - from.z;
  const hard = sight.clearShare(from, to);
  let soft = hard;
  for (let ray = 1; ray <= RAYS_A_SIDE; ray += 1)
    for (const side of [-1, 1]) {
      const part = ray / RAYS_A_SIDE;
      const cos = Math.cos(side * part * SIDE_RAD);
      const sin = Math.sin(side * part * SIDE_RAD);
      const share = sight.clearShare(from, {
        x: from.x + alongX * cos - alongZ * sin,
        z: from.z + alongX * sin + alongZ * cos,
      });
      soft = Math.min(soft, share + (1 - share) * part * part);
    }
  return { hard, soft };
}
