import { clamp } from "../geometry/vector.ts";
import type { Pose } from "./pose.ts";
import { identity, multiply, setEuler } from "./quaternion.ts";

/** The most a head turns to somebody, and the most eyes add, degrees. */
const HEAD_TURN = 62;
const HEAD_NOD = 25;
const EYE_TURN = 22;
const HEAD_SHARE = 0.7;
const FOLLOW_PER_S = 5;
const DEGREES = 180 / Math.PI;

/** Where a person looks now; eased, kept per person. */
export type Gaze = { turn: number; nod: number; share: number };

export function createGaze(): Gaze {
  return { turn: 0, nod: 0, share: 0 };
}

/** Follows a target given from the eyes, x and z in the body's own heading; `active` false lets go. */
export function followGaze(
  gaze: Gaze,
  active: boolean,
  x: number,
  y: number,
  z: number,
  elapsedS: number,
): void {
  const ease = 1 - Math.exp(-FOLLOW_PER_S * elapsedS);
  const turn = Math.atan2(x, z) * DEGREES;
  const behind = Math.abs(turn) > 110;
  const share = active && !behind ? 1 : 0;
  gaze.share += (share - gaze.share) * ease;
  if (share === 0) return;
  gaze.turn += (turn - gaze.turn) * ease;
  gaze.nod += (-Math.atan2(y, Math.hypot(x, z)) * DEGREES - gaze.nod) * ease;
}

const wanted = identity();

/** Turns neck, head and eyes to the gaze, over whatever the pose did. */
export function applyGaze(pose: Pose, gaze: Gaze): void {
  if (gaze.share < 0.01) return;
  const { bones } = pose;
  const turn =
    clamp(gaze.turn * HEAD_SHARE, -HEAD_TURN, HEAD_TURN) * gaze.share;
  const nod = clamp(gaze.nod * HEAD_SHARE, -HEAD_NOD, HEAD_NOD) * gaze.share;
  setEuler(wanted, nod * 0.35, turn * 0.4, 0);
  multiply(bones.neck, bones.neck, wanted);
  setEuler(wanted, nod * 0.65, turn * 0.6, 0);
  multiply(bones.head, bones.head, wanted);
  const eyeTurn = clamp(gaze.turn * gaze.share - turn, -EYE_TURN, EYE_TURN);
  for (const eye of [bones.eyeL, bones.eyeR]) {
    setEuler(wanted, (gaze.nod * gaze.share - nod) * 0.8, eyeTurn, 0);
    multiply(eye, wanted, eye);
  }
}
