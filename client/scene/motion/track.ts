import { SET_DOWN_DISTANCE_M } from "../../../shared/simulation/constants.ts";
import { wrapAngle } from "../../../shared/simulation/step-avatar.ts";

/** Where an avatar was at a moment of the client's clock. */
export interface TrackPoint {
  readonly atMs: number;
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
  readonly moving: boolean;
}

/** What is drawn; written in place, so that a frame allocates nothing. */
export interface TrackPose {
  x: number;
  z: number;
  headingRad: number;
  speedMps: number;
}

/** How far behind others are shown, so that two positions are nearly always at hand. */
export const SHOWN_BEHIND_MS = 150;

/**
 * Longest time over which one step is spread. Who stands sends nothing, so the
 * position before a long silence held until shortly before the next one.
 */
const STEP_MAX_MS = 220;
const STEP_USUAL_MS = 100;
const KEPT = 12;

/** The latest positions of one avatar, and where it is shown between them. */
export class Track {
  readonly #points: TrackPoint[] = [];

  /** Takes a position in; one that is older than the newest is too late to be of use. */
  push(point: TrackPoint): void {
    const newest = this.#points.at(-1);
    if (newest && point.atMs <= newest.atMs) return;
    this.#points.push(point);
    if (this.#points.length > KEPT) this.#points.shift();
  }

  /** Writes where the avatar is shown at a moment; false while nothing is known. */
  sample(atMs: number, out: TrackPose): boolean {
    const points = this.#points;
    let next = points.length - 1;
    const newest = points[next];
    if (!newest) return false;
    while (next > 0 && (points[next - 1]?.atMs ?? -Infinity) > atMs) next--;
    const to = points[next] ?? newest;
    const from = points[next - 1];
    if (!from || atMs >= to.atMs) return stand(to, out);
    const distanceM = Math.hypot(to.x - from.x, to.z - from.z);
    if (distanceM > SET_DOWN_DISTANCE_M) return stand(from, out);
    const gapMs = to.atMs - from.atMs;
    const stepMs = gapMs > STEP_MAX_MS ? STEP_USUAL_MS : gapMs;
    const share = 1 - (to.atMs - atMs) / stepMs;
    if (share < 0) return stand(from, out);
    out.x = from.x + (to.x - from.x) * share;
    out.z = from.z + (to.z - from.z) * share;
    out.headingRad =
      from.headingRad + wrapAngle(to.headingRad - from.headingRad) * share;
    out.speedMps = (distanceM / stepMs) * 1000;
    return true;
  }
}

function stand(point: TrackPoint, out: TrackPose): true {
  out.x = point.x;
  out.z = point.z;
  out.headingRad = point.headingRad;
  out.speedMps = 0;
  return true;
}
