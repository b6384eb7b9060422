import type { Recipe } from "../../../../shared/features/look/recipe.ts";
import { mix } from "../geometry/vector.ts";
import {
  BONES,
  REFERENCE_HEIGHT_M,
  type Bone,
  type Joints,
} from "../figure/skeleton.ts";
import {
  blend,
  copy,
  identity,
  set,
  type Point,
  type Quaternion,
} from "./quaternion.ts";

/** Local rotations of all bones, and the few bones that also move; metres at reference size. */
export type Pose = {
  bones: Record<Bone, Quaternion>;
  /** the same rotations in the order of `BONES` */
  list: readonly Quaternion[];
  hips: Point;
  /** how much of the tray in the hands there is: 0 none, 1 all */
  held: number;
  jawY: number;
  browsY: number;
  smileY: number;
};

/** Everything a pose follows from. Reused between frames; poses only read it. */
export type PoseInput = {
  timeS: number;
  /** seconds since the step of a routine began; the same for all who do it */
  beatS: number;
  /** seconds since this person's gesture began */
  gestureS: number;
  /** shifts the slow movements of one person against another's */
  seed: number;
  /** strides (two steps) or pushes since the start; its fraction is the place in the cycle */
  phase: number;
  /** metres a second at reference size */
  speedMps: number;
  /** height of the seat at reference size */
  seatM: number;
  stoop: number;
  fat: number;
  curves: number;
  aid: Recipe["aid"];
  joints: Joints;
  /** from the thigh bone to the top of the lap */
  lapM: number;
  /** reduced motion: no swaying and no beats, but blinking and speech stay */
  calm: boolean;
};

export function createPose(): Pose {
  const bones = Object.fromEntries(
    BONES.map((name) => [name, identity()]),
  ) as Record<Bone, Quaternion>;
  return {
    bones,
    list: BONES.map((name) => bones[name]),
    hips: { x: 0, y: 0, z: 0 },
    held: 0,
    jawY: 0,
    browsY: 0,
    smileY: 0,
  };
}

export function createPoseInput(
  recipe: Recipe,
  joints: Joints,
  lapM: number,
  seed: number,
): PoseInput {
  return {
    timeS: 0,
    beatS: 0,
    gestureS: 0,
    seed,
    phase: 0,
    speedMps: 0,
    seatM: 0.44 / (recipe.height / REFERENCE_HEIGHT_M),
    stoop: recipe.stoop ?? 0,
    fat: recipe.fat,
    curves: recipe.curves ?? 0,
    aid: recipe.aid,
    joints,
    lapM,
    calm: false,
  };
}

export function resetPose(pose: Pose): void {
  for (const q of pose.list) set(q, 0, 0, 0, 1);
  pose.hips.x = 0;
  pose.hips.y = 0;
  pose.hips.z = 0;
  pose.held = 0;
  pose.jawY = 0;
  pose.browsY = 0;
  pose.smileY = 0;
}

export function copyPose(out: Pose, from: Pose): void {
  blendPoses(out, from, from, 0);
}

/** Writes the pose `t` of the way from `a` to `b`; `out` may be either of them. */
export function blendPoses(out: Pose, a: Pose, b: Pose, t: number): void {
  for (const bone of BONES) {
    if (t <= 0) copy(out.bones[bone], a.bones[bone]);
    else if (t >= 1) copy(out.bones[bone], b.bones[bone]);
    else blend(out.bones[bone], a.bones[bone], b.bones[bone], t);
  }
  out.hips.x = mix(a.hips.x, b.hips.x, t);
  out.hips.y = mix(a.hips.y, b.hips.y, t);
  out.hips.z = mix(a.hips.z, b.hips.z, t);
  out.held = mix(a.held, b.held, t);
  out.jawY = mix(a.jawY, b.jawY, t);
  out.browsY = mix(a.browsY, b.browsY, t);
  out.smileY = mix(a.smileY, b.smileY, t);
}
