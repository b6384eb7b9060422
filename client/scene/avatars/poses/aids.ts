import { CANE_M, WALKER_GRIP } from "../aids/walker-and-cane.ts";
import { CHAIR_SEAT_M } from "../aids/wheelchair.ts";
import { PALM_M, SIDES, signOf } from "../figure/skeleton.ts";
import { DEGREE } from "../geometry/vector.ts";
import { reachWrist } from "./arms.ts";
import { curlHand, orientHand } from "./hands.ts";
import type { Pose, PoseInput } from "./pose.ts";
import { poseSitting } from "./sit.ts";
import { setEuler } from "./quaternion.ts";

/** Hands on the walker's grips, over a standing or walking body. */
export function holdWalker(pose: Pose, input: PoseInput): void {
  const [x, y, z] = WALKER_GRIP;
  for (const side of SIDES) {
    reachWrist(
      pose,
      input,
      side,
      signOf(side) * (x - 0.01),
      y + 0.062,
      z - 0.055,
      0.15,
    );
    orientHand(pose, side, [0.12, -0.72, 0.68], [-0.75, -0.5, -0.35]);
    curlHand(pose, side, 62, 40);
  }
}

/** Keeps the cane upright with its foot on the floor, beside the feet or before the seat. */
export function holdCane(
  pose: Pose,
  input: PoseInput,
  seated: boolean,
  swing: number,
): void {
  const x = seated ? 0.29 : 0.25;
  const z = seated ? 0.36 : 0.1 + swing;
  reachWrist(pose, input, "R", -x, CANE_M + PALM_M + 0.004, z, 0.4);
  orientHand(pose, "R", [0, -1, 0], [-1, 0, 0]);
  curlHand(pose, "R", 75, 35);
}

const HUB_Y = 0.305;
const HUB_Z = -0.1;
const RIM_M = 0.262;

/** Sits in the chair; pushes the rims from behind to the front, then brings the hands back above them. */
export function poseRolling(pose: Pose, input: PoseInput): void {
  input.seatM = CHAIR_SEAT_M;
  poseSitting(pose, input);
  if (input.speedMps < 0.05) return;
  const phase = input.phase - Math.floor(input.phase);
  const push = phase < 0.5 ? phase / 0.5 : 1 - (phase - 0.5) / 0.5;
  const liftM = phase < 0.5 ? 0 : 0.05 * Math.sin((phase - 0.5) * 2 * Math.PI);
  const angle = (118 - 75 * push) * DEGREE;
  setEuler(pose.bones.chest, 6 + 7 * push, 0, 0);
  for (const side of SIDES) {
    const r = RIM_M + 0.05 + liftM;
    reachWrist(
      pose,
      input,
      side,
      signOf(side) * 0.302,
      HUB_Y + Math.sin(angle) * r,
      HUB_Z + Math.cos(angle) * r,
    );
    orientHand(pose, side, [-0.05, -0.8, 0.6], [-1, -0.1, 0]);
    curlHand(pose, side, phase < 0.5 ? 60 : 30, 25);
  }
}
