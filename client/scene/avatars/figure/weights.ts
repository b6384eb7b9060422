import type { Field } from "../geometry/field.ts";
import type { Weights } from "../geometry/mesh-builder.ts";
import { smoothstep, type Vec3 } from "../geometry/vector.ts";
import {
  ARM_M,
  armDirection,
  BONE,
  HEAD_Y,
  UPPER_ARM_M,
  type Joints,
  type Side,
} from "./skeleton.ts";

export function sideOf(p: Vec3): Side {
  return p[0] > 0 ? "L" : "R";
}

/** Mixes two lists of weights; `t` is the share of the second. */
export function mixWeights(a: Weights, b: Weights, t: number): Weights {
  const mixed = new Map<number, number>();
  for (const [bone, share] of a)
    mixed.set(bone, (mixed.get(bone) ?? 0) + share * (1 - t));
  for (const [bone, share] of b)
    mixed.set(bone, (mixed.get(bone) ?? 0) + share * t);
  return [...mixed];
}

/** Hips to neck by height. */
export function torsoWeights(p: Vec3): Weights {
  const spine = smoothstep(0.93, 1.02, p[1]);
  const chest = smoothstep(1.05, 1.16, p[1]);
  const neck = smoothstep(1.355, 1.42, p[1]);
  return [
    [BONE.hips, 1 - spine],
    [BONE.spine, spine * (1 - chest)],
    [BONE.chest, chest * (1 - neck)],
    [BONE.neck, neck],
  ];
}

/** Collar bone to hand by the distance along the arm from the shoulder joint. */
export function armWeights(alongM: number, side: Side): Weights {
  const arm = smoothstep(-0.06, 0.07, alongM);
  const fore = smoothstep(UPPER_ARM_M - 0.045, UPPER_ARM_M + 0.045, alongM);
  const hand = smoothstep(ARM_M - 0.03, ARM_M + 0.015, alongM);
  return [
    [BONE[`clav${side}`], 1 - arm],
    [BONE[`arm${side}`], arm * (1 - fore)],
    [BONE[`fore${side}`], arm * fore * (1 - hand)],
    [BONE[`hand${side}`], hand],
  ];
}

/** The torso where the arm pulls on it. Sleeve and chest use the same function, or the arm looks glued on. */
export function torsoAndArmWeights(
  p: Vec3,
  joints: Joints,
  arm: Record<Side, Field>,
): Weights {
  const side = sideOf(p);
  const shoulder = joints[`arm${side}`];
  const along = armDirection(side);
  const alongM =
    (p[0] - shoulder[0]) * along[0] + (p[1] - shoulder[1]) * along[1];
  const near = smoothstep(0.055, 0.005, arm[side](p));
  const armShare = smoothstep(-0.07, 0.07, alongM) * near;
  const beside =
    smoothstep(0.05, 0.15, Math.abs(p[0])) * smoothstep(1.22, 1.3, p[1]) * 0.8;
  const taken = Math.max(beside, armShare);
  const rest = torsoWeights(p).map(
    ([bone, share]) => [bone, share * (1 - taken)] as const,
  );
  return [
    ...rest,
    [BONE[`clav${side}`], taken * (1 - armShare)],
    [BONE[`arm${side}`], taken * armShare],
  ];
}

/** Hips to foot by height. */
export function legWeights(p: Vec3, side: Side): Weights {
  const thigh = smoothstep(0.96, 0.8, p[1]);
  const shin = smoothstep(0.548, 0.408, p[1]);
  const foot = smoothstep(0.13, 0.075, p[1]);
  return [
    [BONE.hips, 1 - thigh],
    [BONE[`thigh${side}`], thigh * (1 - shin)],
    [BONE[`shin${side}`], thigh * shin * (1 - foot)],
    [BONE[`foot${side}`], thigh * shin * foot],
  ];
}

/** How far cloth over the lap goes with the thighs: wholly in front and below the hip joints. */
export function lapShare(p: Vec3): number {
  return smoothstep(0.96, 0.81, p[1]) * smoothstep(-0.04, 0.07, p[2]);
}

/** The two thighs, left and right by place. */
export function thighWeights(p: Vec3): Weights {
  const left = smoothstep(-0.07, 0.07, p[0]);
  return [
    [BONE.thighL, left],
    [BONE.thighR, 1 - left],
  ];
}

/** Skirts: hips, then the thighs split left and right, then the shins; it sits down by itself. */
export function skirtWeights(p: Vec3): Weights {
  const thigh = smoothstep(0.97, 0.76, p[1]);
  const left = smoothstep(-0.1, 0.1, p[0]);
  const shin = smoothstep(0.56, 0.4, p[1]);
  return [
    [BONE.hips, 1 - thigh],
    [BONE.thighL, thigh * left * (1 - shin)],
    [BONE.thighR, thigh * (1 - left) * (1 - shin)],
    [BONE.shinL, thigh * left * shin],
    [BONE.shinR, thigh * (1 - left) * shin],
  ];
}

/** Head, jaw and neck by place on the head. */
export function headWeights(p: Vec3): Weights {
  const y = p[1] - HEAD_Y;
  const neck = smoothstep(-0.115, -0.17, y);
  const jaw =
    smoothstep(-0.045, -0.085, y) *
    smoothstep(0.01, 0.055, p[2]) *
    0.9 *
    (1 - neck);
  const lower = smoothstep(-0.235, -0.2, y);
  return [
    [BONE.head, (1 - neck) * (1 - jaw)],
    [BONE.jaw, jaw],
    [BONE.neck, neck * lower],
    [BONE.chest, neck * (1 - lower)],
  ];
}

/** Hair and cloth that fall from the head onto the shoulders. */
export function hangingWeights(p: Vec3): Weights {
  const y = p[1] - HEAD_Y;
  const loose = smoothstep(-0.09, -0.2, y);
  return [
    [BONE.head, 1 - loose],
    [BONE.neck, loose * 0.45],
    [BONE.chest, loose * 0.55],
  ];
}
