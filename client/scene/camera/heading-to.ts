import type { Point } from "../../../shared/places/geometry.ts";

/** The heading of one spot seen from another. */
export function headingTo(from: Point, to: Point): number {
  return Math.atan2(to.x - from.x, to.z - from.z);
}
