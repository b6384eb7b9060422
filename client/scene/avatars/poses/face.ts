import { clamp } from "../geometry/vector.ts";
import type { Pose, PoseInput } from "./pose.ts";
import { copy, setEuler } from "./quaternion.ts";

const BLINKS_PER_S = 0.27;
const BLINK_SHARE = 0.045;
const SHUT_DEGREES = 47;
const JAW_DEGREES = 11;

/** Blinking, wandering eyes, a slight smile; with `talk` the mouth moves as in speech. */
export function poseFace(
  pose: Pose,
  { timeS: t, seed }: PoseInput,
  talk: number,
  smile: number,
): void {
  const { bones } = pose;
  const place = (t * BLINKS_PER_S + seed * 0.37) % 1;
  const shut =
    place < BLINK_SHARE ? Math.sin((place / BLINK_SHARE) * Math.PI) : 0;
  setEuler(bones.lids, shut * SHUT_DEGREES, 0, 0);
  setEuler(
    bones.eyeL,
    -2,
    Math.sin(t * 0.5 + seed * 9) * Math.sin(t * 0.23 + seed * 5) * 9,
    0,
  );
  copy(bones.eyeR, bones.eyeL);
  const open =
    talk *
    clamp(0.4 + 0.35 * Math.sin(t * 13 + seed) + 0.35 * Math.sin(t * 7.3));
  setEuler(bones.jaw, open * JAW_DEGREES, 0, 0);
  pose.jawY = -open * 0.004;
  pose.browsY = 0.003 * talk * Math.max(0, Math.sin(t * 1.9)) + 0.002 * smile;
  pose.smileY = 0.0045 * smile;
}
