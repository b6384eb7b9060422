import { armDirection, signOf, type Side } from "../figure/skeleton.ts";
import { DEGREE } from "../geometry/vector.ts";
import { chestTurn } from "./chest.ts";
import type { Pose } from "./pose.ts";
import {
  copy,
  identity,
  multiply,
  multiplyInverse,
  rotate,
  setArc,
  setAxisAngle,
  setDirection,
  type Point,
  type Quaternion,
} from "./quaternion.ts";

const point = (): Point => ({ x: 0, y: 0, z: 0 });
const turned = identity();
function restPoint(side: Side): Point {
  const [x, y, z] = armDirection(side);
  return { x, y, z };
}
/** Direction of arm and hand at rest. */
export const ARM_AT_REST = { L: restPoint("L"), R: restPoint("R") };
/** The palm looks at the body: across the arm, inwards and down. */
const PALM = {
  L: { x: ARM_AT_REST.L.y, y: -ARM_AT_REST.L.x, z: 0 },
  R: { x: -ARM_AT_REST.R.y, y: ARM_AT_REST.R.x, z: 0 },
};

/** Bends fingers and thumb, degrees: 26 relaxed, 80 gripping, 5 open. */
export function curlHand(
  pose: Pose,
  side: Side,
  fingers: number,
  thumb: number,
): void {
  const s = -signOf(side);
  setAxisAngle(pose.bones[`fing${side}`], 0, 0, 1, s * fingers * DEGREE);
  setAxisAngle(pose.bones[`thumb${side}`], 0, 0, 1, s * thumb * DEGREE);
}

const foreTurn = identity();
const handTurn = identity();
const twist = identity();
const axis = point();
const palm = point();

/**
 * Turns the hand after `reachWrist`: its fingers along `fingers`, its palm towards `palmTo`
 * (directions in the avatar's space, x outwards). The forearm takes half of the twist.
 */
export function orientHand(
  pose: Pose,
  side: Side,
  fingers: readonly [number, number, number],
  palmTo: readonly [number, number, number],
): void {
  const s = signOf(side);
  const { bones } = pose;
  const rest = ARM_AT_REST[side];
  multiply(foreTurn, chestTurn, bones[`clav${side}`]);
  multiply(foreTurn, foreTurn, bones[`arm${side}`]);
  multiply(foreTurn, foreTurn, bones[`fore${side}`]);
  setDirection(axis, s * fingers[0], fingers[1], fingers[2]);
  setArc(handTurn, rest, axis);
  rotate(palm, handTurn, PALM[side].x, PALM[side].y, PALM[side].z);
  const [tx, ty, tz] = [s * palmTo[0], palmTo[1], palmTo[2]];
  const sine =
    axis.x * (palm.y * tz - palm.z * ty) +
    axis.y * (palm.z * tx - palm.x * tz) +
    axis.z * (palm.x * ty - palm.y * tx);
  const along = axis.x * tx + axis.y * ty + axis.z * tz;
  const cosine =
    palm.x * (tx - axis.x * along) +
    palm.y * (ty - axis.y * along) +
    palm.z * (tz - axis.z * along);
  setAxisAngle(twist, axis.x, axis.y, axis.z, Math.atan2(sine, cosine));
  multiply(handTurn, twist, handTurn);
  multiplyInverse(bones[`hand${side}`], foreTurn, handTurn);
  shareTwist(bones[`fore${side}`], bones[`hand${side}`], rest);
}

/** Moves half of the hand's turn about the forearm into the forearm, or the wrist looks wrung. */
function shareTwist(fore: Quaternion, hand: Quaternion, rest: Point): void {
  const along = hand.x * rest.x + hand.y * rest.y + hand.z * rest.z;
  let angle = 2 * Math.atan2(along, hand.w);
  if (angle > Math.PI) angle -= 2 * Math.PI;
  if (angle < -Math.PI) angle += 2 * Math.PI;
  setAxisAngle(twist, rest.x, rest.y, rest.z, angle * 0.55);
  multiply(fore, fore, twist);
  copy(turned, hand);
  multiplyInverse(hand, twist, turned);
}
