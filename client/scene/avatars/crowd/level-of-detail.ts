import type { Level } from "../figure/figure.ts";

/** Nearer than this: all of a face, or the hands; metres. */
const FULL_M = 4;
const MIDDLE_M = 9;
/** Nobody flickers between two levels while standing on the line. */
const STICKY = 1.12;
/** Where there is no graphics card vertices are the whole cost. */
export const FULL_AT_MOST = 6;

/** The level to draw somebody at who is `rank`th nearest and is drawn at `current` now. */
export function chooseLevel(
  distanceM: number,
  rank: number,
  current: Level | null,
): Level {
  const full = FULL_M * (current === 0 ? STICKY : 1);
  const middle = MIDDLE_M * (current !== null && current < 2 ? STICKY : 1);
  if (distanceM < full && rank < FULL_AT_MOST) return 0;
  return distanceM < middle ? 1 : 2;
}

/** Every how many frames somebody is posed anew. */
export function poseInterval(distanceM: number): 1 | 2 | 4 {
  return distanceM < 12 ? 1 : distanceM < 22 ? 2 : 4;
}
