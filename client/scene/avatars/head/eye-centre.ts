import { add, type Vec3 } from "../geometry/vector.ts";
import type { Level } from "../figure/figure.ts";
import {
  EYE_APART_M,
  EYE_CENTRE,
  signOf,
  type Side,
} from "../figure/skeleton.ts";

export const EYEBALL_M = 0.0255;
/** Coarser heads shrink inwards more than eyes do, so these come forward. */
const FORWARD_M = [0, 0.007, 0.009] as const;

export function eyeCentre(side: Side, level: Level): Vec3 {
  return add(EYE_CENTRE, [signOf(side) * EYE_APART_M, 0, FORWARD_M[level]]);
}
