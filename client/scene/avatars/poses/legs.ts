import { signOf, type Side } from "../figure/skeleton.ts";
import { clamp, DEGREE, type Vec3 } from "../geometry/vector.ts";
import type { Pose, PoseInput } from "./pose.ts";
import {
  identity,
  multiply,
  multiplyInverse,
  rotate,
  setArc,
  setAxisAngle,
  setDirection,
  setEuler,
  type Point,
} from "./quaternion.ts";

const point = (): Point => ({ x: 0, y: 0, z: 0 });
const hip = point();
const toAnkle = point();
const bendAxis = point();
const thighDirection = point();
const shinDirection = point();
const restThigh = point();
const restShin = point();
const rested = point();
const thighTurn = identity();
const shinTurn = identity();
const bend = identity();
/** How far feet point outwards at rest, degrees. */
const TOE_OUT = 6;

function between(out: Point, from: Vec3, to: Vec3): number {
  const [x, y, z] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  setDirection(out, x, y, z);
  return Math.sqrt(x * x + y * y + z * z);
}

/**
 * Two-bone leg: brings the ankle to a point of the avatar's space, the knee forward and `kneeOut` aside.
 * `pitchDegrees` turns the foot, heel up positive. The hips must be posed before.
 */
export function reachAnkle(
  pose: Pose,
  { joints }: PoseInput,
  side: Side,
  x: number,
  y: number,
  z: number,
  pitchDegrees: number,
  kneeOut: number,
): void {
  const s = signOf(side);
  const { bones } = pose;
  const [hips, thigh, shin, foot] = [
    joints.hips,
    joints[`thigh${side}`],
    joints[`shin${side}`],
    joints[`foot${side}`],
  ];
  rotate(
    hip,
    bones.hips,
    thigh[0] - hips[0],
    thigh[1] - hips[1],
    thigh[2] - hips[2],
  );
  hip.x += hips[0] + pose.hips.x;
  hip.y += hips[1] + pose.hips.y;
  hip.z += hips[2] + pose.hips.z;
  const thighM = between(restThigh, thigh, shin);
  const shinM = between(restShin, shin, foot);
  const wanted = Math.hypot(x - hip.x, y - hip.y, z - hip.z);
  const reach = Math.min(wanted, thighM + shinM - 0.002);
  setDirection(toAnkle, x - hip.x, y - hip.y, z - hip.z);
  const angle = Math.acos(
    clamp(
      (thighM ** 2 + reach ** 2 - shinM ** 2) / (2 * thighM * reach),
      -1,
      1,
    ),
  );
  const out = s * kneeOut;
  setDirection(
    bendAxis,
    toAnkle.y,
    toAnkle.z * out - toAnkle.x,
    -toAnkle.y * out,
  );
  setAxisAngle(bend, bendAxis.x, bendAxis.y, bendAxis.z, angle);
  rotate(thighDirection, bend, toAnkle.x, toAnkle.y, toAnkle.z);
  setArc(thighTurn, restThigh, thighDirection);
  multiplyInverse(bones[`thigh${side}`], bones.hips, thighTurn);
  setDirection(
    shinDirection,
    toAnkle.x * reach - thighDirection.x * thighM,
    toAnkle.y * reach - thighDirection.y * thighM,
    toAnkle.z * reach - thighDirection.z * thighM,
  );
  rotate(rested, thighTurn, restShin.x, restShin.y, restShin.z);
  setArc(shinTurn, rested, shinDirection);
  multiply(shinTurn, shinTurn, thighTurn);
  multiplyInverse(bones[`shin${side}`], thighTurn, shinTurn);
  setEuler(bend, pitchDegrees, s * (TOE_OUT + kneeOut * 20), 0);
  multiplyInverse(bones[`foot${side}`], shinTurn, bend);
}

/** Moves a planted ankle so that the foot turns about its ball (heel up) or its heel (toes up). */
export function pivotOffset(out: Point, pitchDegrees: number): Point {
  const pivotZ = pitchDegrees > 0 ? 0.115 : -0.055;
  const a = pitchDegrees * DEGREE;
  const [y, z] = [0.075, -pivotZ];
  out.x = 0;
  out.y = y * Math.cos(a) - z * Math.sin(a) - y;
  out.z = y * Math.sin(a) + z * Math.cos(a) - z;
  return out;
}

/** A point above a posed thigh: `alongM` from the hip towards the knee, `aboveM` over the bone. */
export function pointOverThigh(
  out: Point,
  pose: Pose,
  { joints }: PoseInput,
  side: Side,
  alongM: number,
  aboveM: number,
): Point {
  const { bones } = pose;
  const [hips, thigh, shin] = [
    joints.hips,
    joints[`thigh${side}`],
    joints[`shin${side}`],
  ];
  rotate(
    hip,
    bones.hips,
    thigh[0] - hips[0],
    thigh[1] - hips[1],
    thigh[2] - hips[2],
  );
  between(restThigh, thigh, shin);
  multiply(thighTurn, bones.hips, bones[`thigh${side}`]);
  rotate(thighDirection, thighTurn, restThigh.x, restThigh.y, restThigh.z);
  rotate(rested, thighTurn, 0, 0, 1);
  out.x =
    hips[0] +
    pose.hips.x +
    hip.x +
    thighDirection.x * alongM +
    rested.x * aboveM;
  out.y =
    hips[1] +
    pose.hips.y +
    hip.y +
    thighDirection.y * alongM +
    rested.y * aboveM;
  out.z =
    hips[2] +
    pose.hips.z +
    hip.z +
    thighDirection.z * alongM +
    rested.z * aboveM;
  return out;
}
