import { add, multiply, type Vec3 } from "../geometry/vector.ts";

/** The bones, parents before children. Rest rotations are all identity: bone axes are the world's. */
export const BONES = [
  "root",
  "hips",
  "spine",
  "chest",
  "neck",
  "head",
  "jaw",
  "lids",
  "brows",
  "eyeL",
  "eyeR",
  "smile",
  "clavL",
  "armL",
  "foreL",
  "handL",
  "fingL",
  "thumbL",
  "clavR",
  "armR",
  "foreR",
  "handR",
  "fingR",
  "thumbR",
  "thighL",
  "shinL",
  "footL",
  "thighR",
  "shinR",
  "footR",
  "held",
] as const;

export type Bone = (typeof BONES)[number];
export type Side = "L" | "R";
export const SIDES: readonly Side[] = ["L", "R"];

/** Index of each bone, as vertices and the bone texture use it. */
export const BONE = Object.fromEntries(
  BONES.map((name, i) => [name, i]),
) as Record<Bone, number>;

const PARENT: Record<Bone, Bone | null> = {
  root: null,
  hips: "root",
  spine: "hips",
  chest: "spine",
  neck: "chest",
  head: "neck",
  jaw: "head",
  lids: "head",
  brows: "head",
  eyeL: "head",
  eyeR: "head",
  smile: "head",
  clavL: "chest",
  armL: "clavL",
  foreL: "armL",
  handL: "foreL",
  fingL: "handL",
  thumbL: "handL",
  clavR: "chest",
  armR: "clavR",
  foreR: "armR",
  handR: "foreR",
  fingR: "handR",
  thumbR: "handR",
  thighL: "hips",
  shinL: "thighL",
  footL: "shinL",
  thighR: "hips",
  shinR: "thighR",
  footR: "shinR",
  held: "hips",
};

/** Parent index of each bone, -1 for the root. */
export const PARENT_INDEX: readonly number[] = BONES.map((name) => {
  const parent = PARENT[name];
  return parent ? BONE[parent] : -1;
});

export type Joints = Record<Bone, Vec3>;

/** Height of the reference person, metres; others are this one scaled as a whole. */
export const REFERENCE_HEIGHT_M = 1.7;
/** Height of the middle of the reference head. */
export const HEAD_Y = 1.545;
/** Middle between the eyes. */
export const EYE_CENTRE: Vec3 = [0, HEAD_Y + 0.006, 0.064];
export const EYE_APART_M = 0.0385;
export const UPPER_ARM_M = 0.262;
export const FOREARM_M = 0.232;
export const ARM_M = UPPER_ARM_M + FOREARM_M;
export const PALM_M = 0.085;
const ARM_ANGLE = 0.7;

/** The middle of a tray carried before the body; it goes with the hips. */
export const HELD_AT: Vec3 = [0, 1.05, 0.37];

/** +1 on the left, -1 on the right. */
export function signOf(side: Side): 1 | -1 {
  return side === "L" ? 1 : -1;
}

/** Direction of an arm at rest: an A-pose, 40 degrees from the body. */
export function armDirection(side: Side): Vec3 {
  return [signOf(side) * Math.sin(ARM_ANGLE), -Math.cos(ARM_ANGLE), 0];
}

/** Rest positions of a reference-size person whose shoulders stand `shoulderM` wider each side. */
export function placeJoints(shoulderM: number): Joints {
  const joints: Partial<Joints> = {
    root: [0, 0, 0],
    hips: [0, 0.9, 0],
    spine: [0, 0.985, -0.005],
    chest: [0, 1.11, -0.012],
    neck: [0, 1.385, -0.03],
    head: [0, HEAD_Y - 0.085, -0.022],
    jaw: [0, HEAD_Y - 0.015, 0.012],
    lids: EYE_CENTRE,
    brows: [0, HEAD_Y + 0.04, 0.09],
    smile: [0, HEAD_Y - 0.073, 0.09],
    held: HELD_AT,
  };
  for (const side of SIDES) {
    const s = signOf(side);
    const along = armDirection(side);
    const shoulder: Vec3 = [s * (0.15 + shoulderM), 1.312, -0.012];
    const elbow = add(shoulder, along, UPPER_ARM_M);
    const wrist = add(elbow, along, FOREARM_M);
    joints[`eye${side}`] = add(EYE_CENTRE, [s, 0, 0], EYE_APART_M);
    joints[`clav${side}`] = [s * 0.04, 1.335, -0.01];
    joints[`arm${side}`] = shoulder;
    joints[`fore${side}`] = elbow;
    joints[`hand${side}`] = wrist;
    joints[`fing${side}`] = add(wrist, along, PALM_M);
    joints[`thumb${side}`] = add(
      add(wrist, along, 0.025),
      multiply([0, 0, 1], 0.025),
    );
    joints[`thigh${side}`] = [s * 0.086, 0.875, -0.005];
    joints[`shin${side}`] = [s * 0.09, 0.478, 0.005];
    joints[`foot${side}`] = [s * 0.093, 0.085, -0.018];
  }
  return joints as Joints;
}

/** Joints as 3 numbers each in the order of `BONES`. */
export function packJoints(joints: Joints): Float32Array {
  return new Float32Array(BONES.flatMap((name) => joints[name]));
}
