import { SIDES, type Side } from "../figure/skeleton.ts";
import { reachWrist } from "./arms.ts";
import { curlHand, orientHand } from "./hands.ts";
import { poseFace } from "./face.ts";
import { pointOverThigh, reachAnkle } from "./legs.ts";
import type { Pose, PoseInput } from "./pose.ts";
import { setEuler } from "./quaternion.ts";

const HALF_HAND_M = 0.02;
const lap = { x: 0, y: 0, z: 0 };

/** Lays a hand on the thigh, palm down; with the palm up it would look like begging. */
function restHand(pose: Pose, input: PoseInput, side: Side): void {
  const { seed } = input;
  const alongM =
    0.19 +
    (side === "L" ? 0.02 : 0) +
    0.02 * Math.sin(seed * 5 + (side === "L" ? 1 : 0));
  const overM = input.lapM + HALF_HAND_M;
  pointOverThigh(lap, pose, input, side, alongM, overM);
  const outwards = side === "L" ? 1 : -1;
  reachWrist(pose, input, side, lap.x + outwards * 0.012, lap.y, lap.z);
  orientHand(pose, side, [-0.22, -0.16, 1], [0.12, -1, -0.12]);
  curlHand(pose, side, 16, 8);
}

/** Sitting with hands on the thighs; in a wheelchair the feet stand on its rests. */
export function poseSitting(pose: Pose, input: PoseInput): void {
  const { seed, stoop, joints, aid, calm } = input;
  const t = calm ? 0 : input.timeS;
  const breath = Math.sin(t * 1.5 + seed * 6);
  const { bones } = pose;
  pose.hips.y = input.seatM + 0.105 - joints.hips[1];
  pose.hips.z = -0.02;
  setEuler(bones.hips, -8, 0, 0);
  setEuler(
    bones.spine,
    5 + 5 * stoop,
    0,
    calm ? 0 : 0.6 * Math.sin(t * 0.3 + seed),
  );
  setEuler(bones.chest, 4 + breath + 8 * stoop, 0, 0);
  setEuler(bones.neck, 2 + 8 * stoop, 0, 0);
  const look = calm
    ? 0
    : 9 * Math.sin(t * 0.31 + seed * 7) * Math.sin(t * 0.19 + seed);
  setEuler(
    bones.head,
    -3 - 17 * stoop + 1.2 * Math.sin(t * 0.7 + seed * 3),
    look,
    0,
  );
  for (const side of SIDES) {
    const ankle = joints[`foot${side}`];
    if (aid === "wheelchair")
      reachAnkle(pose, input, side, ankle[0] * 1.1, 0.205, 0.43, -4, 0.1);
    else {
      const apart = 1.2 + 0.25 * Math.sin(seed * 3) - 0.15 * input.curves;
      const forwardM =
        0.375 + (side === "L" ? 0.02 : -0.02) * Math.sin(seed * 11 + 1);
      reachAnkle(
        pose,
        input,
        side,
        ankle[0] * apart,
        ankle[1],
        forwardM,
        0,
        0.1,
      );
    }
    restHand(pose, input, side);
  }
  poseFace(pose, input, 0, 0.3);
}
