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
/** Who walks far away is told of once a second; longer than this is no walk but a silence. */
const SPARSE_MAX_MS = 1500;
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
    for (let next = points.length - 1; next > 0; next--) {
      const from = points[next - 1];
      const to = points[next];
      if (!from || !to) break;
      const { fromMs, stepMs } = planStep(from, to);
      if (atMs >= fromMs + stepMs) return stand(to, out);
      if (atMs >= fromMs)
        return walk(from, to, (atMs - fromMs) / stepMs, stepMs, out);
    }
    const [oldest] = points;
    return oldest !== undefined && stand(oldest, out);
  }
}

/** When a step begins to be shown, and how long it takes. */
function planStep(
  from: TrackPoint,
  to: TrackPoint,
): { fromMs: number; stepMs: number } {
  const distanceM = Math.hypot(to.x - from.x, to.z - from.z);
  if (distanceM > SET_DOWN_DISTANCE_M) return { fromMs: to.atMs, stepMs: 0 };
  const gapMs = to.atMs - from.atMs;
  if (gapMs <= STEP_MAX_MS) return { fromMs: from.atMs, stepMs: gapMs };
  const fromMs = to.atMs - STEP_USUAL_MS;
  // A walk far away goes on evenly until the next word of it.
  const isWalk = from.moving && gapMs <= SPARSE_MAX_MS;
  return { fromMs, stepMs: isWalk ? gapMs : STEP_USUAL_MS };
}

function walk(
  from: TrackPoint,
  to: TrackPoint,
  share: number,
  stepMs: number,
  out: TrackPose,
): true {
  const distanceM = Math.hypot(to.x - from.x, to.z - from.z);
  out.x = from.x + (to.x - from.x) * share;
  out.z = from.z + (to.z - from.z) * share;
  out.headingRad =
    from.headingRad + wrapAngle(to.headingRad - from.headingRad) * share;
  out.speedMps = (distanceM / stepMs) * 1000;
  return true;
}

function stand(point: TrackPoint, out: TrackPose): true {
  out.x = point.x;
  out.z = point.z;
  out.headingRad = point.headingRad;
  out.speedMps = 0;
  return true;
}
