import { wrapAngle } from "../../../shared/simulation/step-avatar.ts";

/** Which way a following camera looks: a heading, and a tilt that is 0 as the shot has it. */
export interface Gaze {
  readonly yawRad: number;
  readonly tiltRad: number;
  /** Seconds since the view was last dragged. */
  readonly sinceDragS: number;
}

/** What bears on the gaze in one frame. */
export interface GazeInput {
  readonly headingRad: number;
  readonly speedMps: number;
  /** Walking a clicked way; with keys, walking towards the camera must not turn it. */
  readonly isOnWay: boolean;
  /** In parts of the picture's height. */
  readonly drag: { readonly x: number; readonly y: number };
}

const DRAG_RAD = 2.4;
const TILT_MIN_RAD = -0.3;
const TILT_MAX_RAD = 0.45;
/** For so long after a drag the camera stays where it was put. */
const HANDS_OFF_S = 1.5;
const FOLLOW_PER_S = 1.3;
const TILT_BACK_PER_S = 1.2;
const FULL_FOLLOW_MPS = 1.2;

/** Turns the gaze by a drag, as if the world were held, or gently behind the back of somebody who walks. */
export function turnGaze(gaze: Gaze, input: GazeInput, dtS: number): Gaze {
  const { drag } = input;
  const isDragged = drag.x !== 0 || drag.y !== 0;
  const sinceDragS = isDragged ? 0 : gaze.sinceDragS + dtS;
  let yawRad = gaze.yawRad + drag.x * DRAG_RAD;
  let tiltRad = Math.min(
    TILT_MAX_RAD,
    Math.max(TILT_MIN_RAD, gaze.tiltRad - drag.y * DRAG_RAD * 0.6),
  );
  const pace = Math.min(1, input.speedMps / FULL_FOLLOW_MPS);
  if (pace > 0 && sinceDragS > HANDS_OFF_S) {
    const gap = wrapAngle(input.headingRad - yawRad);
    const pull = input.isOnWay ? clampUnit(gap) : Math.sin(gap);
    yawRad += pull * Math.min(1, FOLLOW_PER_S * pace * dtS);
    tiltRad -= tiltRad * Math.min(1, TILT_BACK_PER_S * pace * dtS);
  }
  return { yawRad: wrapAngle(yawRad), tiltRad, sinceDragS };
}

function clampUnit(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
