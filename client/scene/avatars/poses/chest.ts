import type { Pose, PoseInput } from "./pose.ts";
import type { Side } from "../figure/skeleton.ts";
import { identity, multiply, rotate, type Point } from "./quaternion.ts";

/** Rotation of the chest in the avatar's space after the last `findShoulder`. */
export const chestTurn = identity();
/** Place of the shoulder joint in the avatar's space after the last `findShoulder`. */
export const shoulderAt: Point = { x: 0, y: 0, z: 0 };
const step: Point = { x: 0, y: 0, z: 0 };

/** Finds `chestTurn` and `shoulderAt` of a pose whose hips, spine and chest are set. */
export function findShoulder(
  pose: Pose,
  { joints }: PoseInput,
  side: Side,
): void {
  const shoulder = joints[`arm${side}`];
  const { hips, spine, chest } = joints;
  shoulderAt.x = hips[0] + pose.hips.x;
  shoulderAt.y = hips[1] + pose.hips.y;
  shoulderAt.z = hips[2] + pose.hips.z;
  rotate(
    step,
    pose.bones.hips,
    spine[0] - hips[0],
    spine[1] - hips[1],
    spine[2] - hips[2],
  );
  addStep();
  multiply(chestTurn, pose.bones.hips, pose.bones.spine);
  rotate(
    step,
    chestTurn,
    chest[0] - spine[0],
    chest[1] - spine[1],
    chest[2] - spine[2],
  );
  addStep();
  multiply(chestTurn, chestTurn, pose.bones.chest);
  rotate(
    step,
    chestTurn,
    shoulder[0] - chest[0],
    shoulder[1] - chest[1],
    shoulder[2] - chest[2],
  );
  addStep();
}

function addStep(): void {
  shoulderAt.x += step.x;
  shoulderAt.y += step.y;
  shoulderAt.z += step.z;
}
