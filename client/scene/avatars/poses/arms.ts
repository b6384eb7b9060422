import {
  armDirection,
  FOREARM_M,
  signOf,
  UPPER_ARM_M,
  type Side,
} from "../figure/skeleton.ts";
import { DEGREE } from "../geometry/vector.ts";
import type { Pose, PoseInput } from "./pose.ts";
import {
  identity,
  multiply,
  multiplyInverse,
  rotate,
  rotateInverse,
  set,
  setArc,
  setAxisAngle,
  setDirection,
  type Point,
  type Quaternion,
} from "./quaternion.ts";

const point = (): Point => ({ x: 0, y: 0, z: 0 });
function restPoint(side: Side): Point {
  const [x, y, z] = armDirection(side);
  return { x, y, z };
}
const REST = { L: restPoint("L"), R: restPoint("R") };
/** The palm looks at the body: across the arm, inwards and down. */
const PALM = {
  L: { x: REST.L.y, y: -REST.L.x, z: 0 },
  R: { x: -REST.R.y, y: REST.R.x, z: 0 },
};

const upperDirection = point();
const foreDirection = point();
const localFore = point();
const turned = identity();

/**
 * Points the upper arm and the forearm; directions in the chest's space with x outwards, any length.
 * `rollDegrees` turns forearm and hand about themselves, `liftDegrees` raises the collar bone.
 */
export function aimArm(
  pose: Pose,
  side: Side,
  upper: readonly [number, number, number],
  fore: readonly [number, number, number],
  rollDegrees = 0,
  liftDegrees = 0,
): void {
  const s = signOf(side);
  setDirection(upperDirection, s * upper[0], upper[1], upper[2]);
  setDirection(foreDirection, s * fore[0], fore[1], fore[2]);
  aimDirections(pose, side, rollDegrees, liftDegrees);
}

function aimDirections(
  pose: Pose,
  side: Side,
  rollDegrees: number,
  liftDegrees: number,
): void {
  const s = signOf(side);
  const rest = REST[side];
  const { bones } = pose;
  const clav = setAxisAngle(
    bones[`clav${side}`],
    0,
    0,
    1,
    s * liftDegrees * DEGREE,
  );
  setArc(turned, rest, upperDirection);
  multiplyInverse(bones[`arm${side}`], clav, turned);
  rotateInverse(
    localFore,
    turned,
    foreDirection.x,
    foreDirection.y,
    foreDirection.z,
  );
  const halfRoll = (s * rollDegrees * DEGREE) / 2;
  const hand = setAxisAngle(
    bones[`hand${side}`],
    rest.x,
    rest.y,
    rest.z,
    halfRoll,
  );
  setArc(turned, rest, localFore);
  multiply(bones[`fore${side}`], turned, hand);
}

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

const chestTurn = identity();
const chestAt = point();
const step = point();
const toTarget = point();
const pole = point();

/** Place and rotation of the chest in the avatar's space. */
function findChest(pose: Pose, { joints }: PoseInput): void {
  const { hips, spine, chest } = joints;
  chestAt.x = hips[0] + pose.hips.x;
  chestAt.y = hips[1] + pose.hips.y;
  chestAt.z = hips[2] + pose.hips.z;
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
}

function addStep(): void {
  chestAt.x += step.x;
  chestAt.y += step.y;
  chestAt.z += step.z;
}

/** Brings the wrist to a point of the avatar's space (or as near as the arm reaches), the elbow out and down. */
export function reachWrist(
  pose: Pose,
  input: PoseInput,
  side: Side,
  x: number,
  y: number,
  z: number,
): void {
  const s = signOf(side);
  findChest(pose, input);
  const { joints } = input;
  const [shoulder, chest] = [joints[`arm${side}`], joints.chest];
  rotate(
    step,
    chestTurn,
    shoulder[0] - chest[0],
    shoulder[1] - chest[1],
    shoulder[2] - chest[2],
  );
  addStep();
  rotateInverse(
    toTarget,
    chestTurn,
    x - chestAt.x,
    y - chestAt.y,
    z - chestAt.z,
  );
  const wanted = Math.hypot(toTarget.x, toTarget.y, toTarget.z);
  const reach = Math.min(
    Math.max(wanted, 0.12),
    UPPER_ARM_M + FOREARM_M - 0.004,
  );
  setDirection(toTarget, toTarget.x, toTarget.y, toTarget.z);
  setDirection(pole, s * 0.75, -0.45, -0.55);
  const along = pole.x * toTarget.x + pole.y * toTarget.y + pole.z * toTarget.z;
  setDirection(
    pole,
    pole.x - toTarget.x * along,
    pole.y - toTarget.y * along,
    pole.z - toTarget.z * along,
  );
  const a = (UPPER_ARM_M ** 2 - FOREARM_M ** 2 + reach ** 2) / (2 * reach);
  const h = Math.sqrt(Math.max(0, UPPER_ARM_M ** 2 - a ** 2));
  const [ex, ey, ez] = [
    toTarget.x * a + pole.x * h,
    toTarget.y * a + pole.y * h,
    toTarget.z * a + pole.z * h,
  ];
  setDirection(upperDirection, ex, ey, ez);
  setDirection(
    foreDirection,
    toTarget.x * reach - ex,
    toTarget.y * reach - ey,
    toTarget.z * reach - ez,
  );
  aimDirections(pose, side, 0, 0);
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
  const rest = REST[side];
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
  set(turned, hand.x, hand.y, hand.z, hand.w);
  multiplyInverse(hand, twist, turned);
}
