import {
  MOVE_S,
  type Move,
} from "../../../../shared/features/exercise/routine.ts";
import { SIDES, type Side } from "../figure/skeleton.ts";
import { mix } from "../geometry/vector.ts";
import { aimArm } from "./arms.ts";
import { curlHand } from "./hands.ts";
import { reachAnkle } from "./legs.ts";
import type { Pose, PoseInput } from "./pose.ts";
import { identity, multiply, setEuler } from "./quaternion.ts";

/** Held in the middle of a movement by whoever wants things to stand still. */
const HELD = 0.7;
const lean = identity();

/** 0 at rest, 1 at the far end, and back, smoothly, once in a movement. */
const toAndFro = (beatS: number): number =>
  (1 - Math.cos((2 * Math.PI * beatS) / MOVE_S)) / 2;

function leanSpine(
  pose: Pose,
  forward: number,
  turn: number,
  aside: number,
): void {
  setEuler(lean, forward, turn, aside);
  multiply(pose.bones.spine, pose.bones.spine, lean);
}

/** An arm stretched out at an angle in degrees: -90 hangs, 0 points aside, 90 points up. */
function swingArm(pose: Pose, side: Side, degrees: number): void {
  const angle = (degrees * Math.PI) / 180;
  const out = Math.cos(angle) + 0.08;
  const up = Math.sin(angle);
  const lift = Math.max(0, degrees) / 4;
  aimArm(pose, side, [out, up, 0.1], [out * 0.9, up, 0.14], -10, lift);
  curlHand(pose, side, 8, 4);
}

function breathe(pose: Pose, far: number, sides: readonly Side[]): void {
  for (const side of sides) swingArm(pose, side, mix(-80, -30, far));
}

function rollShoulders(
  pose: Pose,
  beatS: number,
  sides: readonly Side[],
): void {
  const angle = (2 * Math.PI * beatS) / (MOVE_S / 2);
  for (const side of sides) {
    const lift = 9 + 9 * Math.sin(angle);
    const back = 0.16 * Math.cos(angle);
    aimArm(pose, side, [0.2, -1, back], [0.12, -1, 0.2 + back], -8, lift);
    curlHand(pose, side, 22, 10);
  }
}

/** One arm over the head and the trunk to the other side, by turns. */
function bendAside(pose: Pose, beatS: number, sides: readonly Side[]): void {
  const far = toAndFro(beatS);
  const upper: Side = Math.floor(beatS / MOVE_S) % 2 === 0 ? "R" : "L";
  leanSpine(pose, 0, 0, (upper === "R" ? -1 : 1) * 14 * far);
  for (const side of sides)
    swingArm(pose, side, side === upper ? mix(-75, 88, far) : -70);
}

function openArms(pose: Pose, far: number, sides: readonly Side[]): void {
  const out = mix(0.12, 1, far);
  const ahead = mix(1, 0.05, far);
  for (const side of sides) {
    aimArm(pose, side, [out, 0.02, ahead], [out, 0.08, ahead], -30, 6);
    curlHand(pose, side, 8, 4);
  }
}

/** Hands before the chest, the trunk turned to each side by turns. */
function turnTrunk(pose: Pose, beatS: number, sides: readonly Side[]): void {
  leanSpine(pose, 0, 28 * Math.sin((2 * Math.PI * beatS) / (2 * MOVE_S)), 0);
  for (const side of sides) {
    aimArm(pose, side, [0.5, -0.75, 0.35], [-0.75, 0.2, 0.62], -20, 0);
    curlHand(pose, side, 20, 10);
  }
}

/** Knees up by turns; on a seat the feet only leave the floor. */
function march(
  pose: Pose,
  input: PoseInput,
  beatS: number,
  seated: boolean,
  sides: readonly Side[],
): void {
  for (const side of SIDES) {
    const phase = (2 * Math.PI * beatS) / (MOVE_S / 2);
    const up = Math.max(0, Math.sin(side === "L" ? phase : phase + Math.PI));
    const [x, y, z] = input.joints[`foot${side}`];
    if (seated)
      reachAnkle(pose, input, side, x * 1.2, y + 0.11 * up, 0.375, 0, 0.1);
    else
      reachAnkle(
        pose,
        input,
        side,
        x,
        y + 0.22 * up,
        z + 0.16 * up,
        14 * up,
        0.12,
      );
    if (!sides.includes(side)) continue;
    const swing = mix(0.35, -0.25, up);
    aimArm(pose, side, [0.16, -1, swing], [0.1, -0.5, 0.8 + swing], -8, 0);
    curlHand(pose, side, 40, 20);
  }
}

/**
 * Lays a movement of a routine over standing or sitting. `beatS` counts from the
 * start of the step, the same for everybody, so that all move in step. Hands
 * that hold a walker or a cane stay on it.
 */
export function poseMove(
  pose: Pose,
  input: PoseInput,
  move: Move,
  beatS: number,
  seated: boolean,
): void {
  const { aid, calm } = input;
  const t = calm ? HELD * (MOVE_S / 2) : beatS;
  const far = toAndFro(t);
  const gripping = aid === "walker" && !seated;
  const sides: readonly Side[] = gripping ? [] : aid === "cane" ? ["L"] : SIDES;
  switch (move) {
    case "breathe":
      return breathe(pose, far, sides);
    case "shoulder-roll":
      return rollShoulders(pose, t, sides);
    case "reach-up":
      for (const side of sides) swingArm(pose, side, mix(-75, 84, far));
      return;
    case "side-bend":
      return bendAside(pose, t, sides);
    case "open-arms":
      return openArms(pose, far, sides);
    case "turn":
      return turnTrunk(pose, t, sides);
    case "march":
      return gripping || aid === "wheelchair"
        ? undefined
        : march(pose, input, t, seated, sides);
  }
}
