import type { Pose } from "./pose.ts";
import { identity, multiply, setEuler } from "./quaternion.ts";

const turned = identity();

/** Turns the head over whatever the pose did, degrees: forward, to the left, to the left shoulder. */
export function turnHead(
  pose: Pose,
  nodDegrees: number,
  turnDegrees: number,
  tiltDegrees: number,
): void {
  setEuler(turned, nodDegrees, turnDegrees, tiltDegrees);
  multiply(pose.bones.head, pose.bones.head, turned);
}
