import type { GestureKind } from "../../../../shared/features/gesture.ts";
import {
  type Move,
  MOVES,
} from "../../../../shared/features/exercise/routine.ts";
import type { Side } from "../figure/skeleton.ts";
import { SIDES } from "../figure/skeleton.ts";
import { mix, smoothstep } from "../geometry/vector.ts";
import { aimArm } from "./arms.ts";
import { curlHand } from "./hands.ts";
import { poseFace } from "./face.ts";
import { poseLively } from "./lively.ts";
import { poseMove } from "./moves.ts";
import type { Pose, PoseInput } from "./pose.ts";
import { turnHead } from "./turn-head.ts";

export type Gesture = "none" | "raise-hand" | "talk" | GestureKind | Move;

const MOVE_NAMES: ReadonlySet<Gesture> = new Set(MOVES);

const isMove = (gesture: Gesture): gesture is Move => MOVE_NAMES.has(gesture);

function raiseHand(pose: Pose, t: number, side: Side): void {
  aimArm(
    pose,
    side,
    [0.3 + 0.02 * Math.sin(t * 1.7), 1, 0.1],
    [-0.02, 1, 0.14],
    -40,
    20,
  );
  curlHand(pose, side, 6, 0);
}

function wave(pose: Pose, t: number, side: Side): void {
  aimArm(
    pose,
    side,
    [0.85, -0.18, 0.35],
    [0.28 + 0.42 * Math.sin(t * 8.5), 1, 0.28],
    -55,
    6,
  );
  curlHand(pose, side, 4, -4);
  turnHead(pose, 0, 0, side === "R" ? 5 : -5);
  pose.smileY = 0.006;
}

function clap(pose: Pose, t: number): void {
  const apart = 0.5 + 0.5 * Math.sin(t * 14);
  for (const side of SIDES) {
    aimArm(
      pose,
      side,
      [0.3, -1, 0.3],
      [-0.42 + 0.22 * apart, 0.1, 0.92],
      -20,
      0,
    );
    curlHand(pose, side, 8, 0);
  }
  pose.smileY = 0.006;
}

/** Two slow gates lift each forearm in turn; within them the hands beat along. */
function talk(
  pose: Pose,
  input: PoseInput,
  t: number,
  sides: readonly Side[],
): void {
  const { seed } = input;
  for (const side of sides) {
    const right = side === "R";
    const gate = right
      ? smoothstep(-0.2, 0.5, Math.sin(t * 0.9 + seed))
      : smoothstep(0.1, 0.7, Math.sin(t * 0.7 + seed + 2));
    const across = right
      ? -0.05 + 0.25 * Math.sin(t * 2.1)
      : 0.05 + 0.2 * Math.sin(t * 1.9);
    const up = right ? 0.12 + 0.2 * Math.sin(t * 2.7) : 0.2 * Math.sin(t * 2.3);
    aimArm(
      pose,
      side,
      [0.24, -1, mix(0.05, 0.24, gate)],
      [mix(0.08, across, gate), mix(-1, up, gate), mix(0.25, 0.9, gate)],
      mix(-8, 40, gate),
    );
    curlHand(pose, side, mix(26, 12, gate), 10);
  }
  turnHead(
    pose,
    3 * Math.sin(t * 2.2),
    4 * Math.sin(t * 1.1),
    2 * Math.sin(t * 1.4),
  );
}

/** What hands are free: none of them on a walker, one beside a cane. */
function freeSides({ aid }: PoseInput, seated: boolean): readonly Side[] {
  if (aid === "walker" && !seated) return [];
  return aid === "cane" ? ["L"] : SIDES;
}

/** Lays a gesture over any base. Whoever holds a cane or a walker gestures with what is free. */
export function poseGesture(
  pose: Pose,
  input: PoseInput,
  gesture: Gesture,
  seated: boolean,
): void {
  if (gesture === "none") return;
  if (isMove(gesture))
    return poseMove(pose, input, gesture, input.beatS, seated);
  const t = input.calm ? 0 : input.timeS;
  const sides = freeSides(input, seated);
  const free: Side = input.aid === "cane" ? "L" : "R";
  switch (gesture) {
    case "raise-hand":
      return raiseHand(pose, t, free);
    case "clap":
      return input.aid === "cane" ? wave(pose, t, free) : clap(pose, t);
    case "wave":
      return wave(pose, t, free);
    case "talk":
      talk(pose, input, t, sides);
      return poseFace(pose, input, 1, 0.3);
    default:
      return poseLively(pose, input, gesture, sides, seated);
  }
}
