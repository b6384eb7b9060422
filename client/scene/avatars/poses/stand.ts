import { SIDES } from "../figure/skeleton.ts";
import { aimArm } from "./arms.ts";
import { curlHand } from "./hands.ts";
import { poseFace } from "./face.ts";
import { reachAnkle } from "./legs.ts";
import type { Pose, PoseInput } from "./pose.ts";
import { setEuler } from "./quaternion.ts";

/** Standing at ease: breath, slow sway, a look round now and then. */
export function poseStanding(pose: Pose, input: PoseInput): void {
  const { seed, stoop, fat, curves, joints, calm } = input;
  const t = calm ? 0 : input.timeS;
  const breath = Math.sin(t * 1.5 + seed * 6);
  const sway = calm ? 0 : Math.sin(t * 0.35 + seed * 4);
  const { bones } = pose;
  pose.hips.x = 0.012 * sway;
  pose.hips.y = -0.003 - 0.01 * stoop;
  setEuler(bones.hips, 0, 0, -1.2 * sway);
  setEuler(bones.spine, 1 + 6 * stoop, 0, sway);
  setEuler(bones.chest, -1 + breath + 10 * stoop, 2 * sway, 0.6 * sway);
  setEuler(bones.neck, 3 + 10 * stoop, 0, 0);
  const look = 10 * Math.sin(t * 0.27 + seed) * Math.sin(t * 0.41 + seed * 3);
  setEuler(bones.head, -3 - 20 * stoop + Math.sin(t * 0.6), look, 1.5 * sway);
  const wide = 0.06 * fat + 0.02 * curves;
  for (const side of SIDES) {
    aimArm(
      pose,
      side,
      [0.16 + 0.01 * breath + wide, -1, 0.02],
      [0.09 + wide, -1, 0.24],
      -8,
      0.4 * breath - 2,
    );
    curlHand(pose, side, 26, 14);
    const ankle = joints[`foot${side}`];
    reachAnkle(
      pose,
      input,
      side,
      ankle[0],
      ankle[1],
      ankle[2] + (side === "L" ? 0.006 : -0.006),
      0,
      0.18,
    );
  }
  poseFace(pose, input, 0, 0.35);
}
