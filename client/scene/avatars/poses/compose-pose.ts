import { holdCane, holdWalker, poseRolling } from "./aids.ts";
import { poseGesture, type Gesture } from "./gestures.ts";
import { resetPose, type Pose, type PoseInput } from "./pose.ts";
import { poseSitting } from "./sit.ts";
import { poseStanding } from "./stand.ts";
import { poseWalking } from "./walk.ts";

export type Base = "stand" | "walk" | "sit";

/** Under this a person stands: metres a second. */
const STILL_MPS = 0.05;

/** Which of the three bases a person is in; a wheelchair is always sat in. */
export function chooseBase(
  aid: PoseInput["aid"],
  seated: boolean,
  speedMps: number,
): Base {
  if (seated || aid === "wheelchair") return "sit";
  return speedMps > STILL_MPS ? "walk" : "stand";
}

/** Writes the whole pose of one moment: base, what the hands hold, gesture. No allocation. */
export function composePose(
  pose: Pose,
  input: PoseInput,
  base: Base,
  gesture: Gesture,
): void {
  resetPose(pose);
  const seated = base === "sit";
  if (seated && input.aid === "wheelchair") poseRolling(pose, input);
  else if (seated) poseSitting(pose, input);
  else if (base === "walk") poseWalking(pose, input);
  else poseStanding(pose, input);
  if (input.aid === "walker" && !seated) holdWalker(pose, input);
  if (input.aid === "cane") {
    const swing =
      base === "walk" ? 0.06 * Math.cos(2 * Math.PI * input.phase) : 0;
    holdCane(pose, input, seated, swing);
  }
  poseGesture(pose, input, gesture, seated);
}
