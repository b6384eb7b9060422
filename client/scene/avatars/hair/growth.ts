import { smoothstep } from "../geometry/vector.ts";

/** Grows from the edge over the share `width` of the way up. */
export const swell = (t: number, width: number): number =>
  Math.sqrt(smoothstep(0, width, t));
/** Strands of straight hair running away from the face, 0 to 1. */
export const strand = (around: number, row: number, rate: number): number =>
  0.5 + 0.5 * Math.sin(around * rate + row * 0.5);
