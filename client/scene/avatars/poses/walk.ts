import { SIDES } from "../figure/skeleton.ts";
import { clamp, mix, smoothstep } from "../geometry/vector.ts";
import { aimArm } from "./arms.ts";
import { curlHand } from "./hands.ts";
import { poseFace } from "./face.ts";
import { pivotOffset, reachAnkle } from "./legs.ts";
import type { Pose, PoseInput } from "./pose.ts";
import { setEuler } from "./quaternion.ts";

const TURN = 2 * Math.PI;
const HEEL_STRIKE_DEGREES = 16;
const PUSH_OFF_DEGREES = 34;
const pivot = { x: 0, y: 0, z: 0 };
const foot = { y: 0, z: 0, pitch: 0 };

/** Metres of two steps at reference size; phase advances by distance over this, never by time. */
export function strideM(speedMps: number): number {
  return 1.22 * Math.max(0.05, speedMps) ** 0.55;
}

/** Place of one ankle in its cycle: planted it moves straight back, in the air it swings to the front. */
function placeFoot(phase: number, speed: number): void {
  const duty = 0.62 - 0.03 * clamp(speed - 1);
  const half = (strideM(speed) * duty) / 2;
  const pushOff = PUSH_OFF_DEGREES * clamp(0.5 + 0.5 * speed);
  const strike = -HEEL_STRIKE_DEGREES * clamp(speed);
  if (phase < duty) {
    const u = phase / duty;
    foot.z = half - 2 * half * u;
    foot.y = 0;
    foot.pitch =
      u < 0.14
        ? strike * (1 - u / 0.14)
        : u > 0.62
          ? pushOff * ((u - 0.62) / 0.38) ** 1.4
          : 0;
    return;
  }
  const u = (phase - duty) / (1 - duty);
  const endSpeed = (2 * half * (1 - duty)) / duty;
  foot.z =
    -half +
    2 * half * u * u * (3 - 2 * u) -
    endSpeed * (u * (1 - u) ** 2 + u * u * (u - 1));
  foot.y = 0.045 * Math.sin(Math.PI * u) * (0.6 + 0.4 * clamp(speed));
  foot.pitch = mix(pushOff, strike, smoothstep(0, 0.85, u));
}

/** Walking: the hips sink as the stride grows, so that the standing leg always reaches the floor. */
export function poseWalking(pose: Pose, input: PoseInput): void {
  const { speedMps: v, stoop, fat, curves, joints } = input;
  const phase = input.phase - Math.floor(input.phase);
  const { bones } = pose;
  const swing = Math.cos(TURN * phase);
  const side = Math.cos(TURN * (phase - 0.31));
  const bob = Math.cos(2 * TURN * (phase - 0.06));
  pose.hips.x = 0.018 * side;
  pose.hips.y =
    -0.02 -
    0.026 * clamp(v / 1.5) -
    0.022 * clamp((v - 1.1) / 0.6) -
    0.01 * bob -
    0.012 * stoop;
  setEuler(bones.hips, 3, 6 * clamp(v) * swing, 2 * side);
  setEuler(bones.spine, 1 + 6 * stoop, -5 * clamp(v) * swing, -1.5 * side);
  setEuler(bones.chest, 10 * stoop, -6 * clamp(v) * swing, -side);
  setEuler(bones.neck, 2 + 10 * stoop, 2 * swing, 0);
  setEuler(bones.head, -4 - 22 * stoop, 3 * swing, 0);
  const wide = 0.06 * fat + 0.02 * curves;
  for (const limb of SIDES) {
    const own = (phase + (limb === "L" ? 0 : 0.5)) % 1;
    placeFoot(own, v);
    pivotOffset(pivot, foot.pitch);
    const ankle = joints[`foot${limb}`];
    reachAnkle(
      pose,
      input,
      limb,
      ankle[0] * 0.8,
      ankle[1] + foot.y + pivot.y,
      ankle[2] + foot.z + pivot.z,
      foot.pitch,
      0.1,
    );
    const arm =
      Math.cos(TURN * (own + 0.5)) *
      (0.3 + 0.12 * clamp(v - 1)) *
      clamp(v * 1.1);
    aimArm(
      pose,
      limb,
      [0.15 + wide, -1, arm],
      [0.06 + wide, -1, arm + 0.2 + 0.16 * Math.max(0, arm)],
      -6,
      -2,
    );
    curlHand(pose, limb, 32, 16);
  }
  poseFace(pose, input, 0, 0.3);
}
