import {
  FOREARM_M,
  signOf,
  UPPER_ARM_M,
  type Side,
} from "../figure/skeleton.ts";
import { DEGREE } from "../geometry/vector.ts";
import { chestTurn, findShoulder, shoulderAt } from "./chest.ts";
import { ARM_AT_REST } from "./hands.ts";
import type { Pose, PoseInput } from "./pose.ts";
import {
  identity,
  multiply,
  multiplyInverse,
  rotateInverse,
  setArc,
  setAxisAngle,
  setDirection,
  type Point,
} from "./quaternion.ts";

const point = (): Point => ({ x: 0, y: 0, z: 0 });
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
  const rest = ARM_AT_REST[side];
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

const toTarget = point();
const pole = point();

/** Brings the wrist to a point of the avatar's space (or as near as the arm reaches), the elbow down, back and `elbowOut` aside. */
export function reachWrist(
  pose: Pose,
  input: PoseInput,
  side: Side,
  x: number,
  y: number,
  z: number,
  elbowOut = 0.75,
): void {
  const s = signOf(side);
  findShoulder(pose, input, side);
  rotateInverse(
    toTarget,
    chestTurn,
    x - shoulderAt.x,
    y - shoulderAt.y,
    z - shoulderAt.z,
  );
  const wanted = Math.hypot(toTarget.x, toTarget.y, toTarget.z);
  const reach = Math.min(
    Math.max(wanted, 0.12),
    UPPER_ARM_M + FOREARM_M - 0.004,
  );
  setDirection(toTarget, toTarget.x, toTarget.y, toTarget.z);
  setDirection(pole, s * elbowOut, -0.45, -0.55);
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
