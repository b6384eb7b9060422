import { march } from "../geometry/field.ts";
import { clamp, mix, smoothstep, type Vec3 } from "../geometry/vector.ts";
import type { BodyFields } from "./body-field.ts";

/** Thickness of ordinary cloth with the air under it. */
export const CLOTH_M = 0.009;
const REACH_MAX_M = 0.34;

/**
 * Where a horizontal ray from the body's axis meets the torso. `hang` says how far cloth falls
 * straight from the chest instead of following the waist: 0 skin tight, 0.9 scrubs.
 */
export type Wrap = {
  reachM: (y: number, angle: number, hang: number) => number;
  /** A point `offM` outside the body; `tilt` lowers the front of the neckline. */
  point: (
    y: number,
    angle: number,
    hang: number,
    offM: number,
    tilt?: number,
  ) => Vec3;
  /** The point of the front with this x and y. */
  front: (x: number, y: number, hang: number, offM: number) => Vec3;
};

export function createWrap(fields: BodyFields): Wrap {
  const hips = new Map<number, readonly [chestM: number, hipM: number]>();
  const cast = (y: number, angle: number): number => {
    const centre: Vec3 = [0, y, y > 1.3 ? -0.02 : -0.004];
    return march(
      y < 1 ? fields.torsoAndThighs : fields.torso,
      centre,
      [Math.sin(angle), 0, Math.cos(angle)],
      REACH_MAX_M,
    );
  };
  const chestAndHip = (angle: number): readonly [number, number] => {
    const key = Math.round(angle * 50);
    const known = hips.get(key);
    if (known) return known;
    const found = [
      cast(1.12, angle),
      Math.max(cast(0.93, angle), cast(0.86, angle) - 0.004),
    ] as const;
    hips.set(key, found);
    return found;
  };
  const reachM = (y: number, angle: number, hang: number): number => {
    const own = cast(y, angle);
    if (hang === 0 || y >= 1.12) return own;
    const [chestM, hipM] = chestAndHip(angle);
    const falling = mix(own, Math.max(chestM * 0.96, hipM), hang);
    const overHips = y < 0.96 ? mix(hipM, own, smoothstep(0.93, 0.96, y)) : 0;
    return Math.max(own, falling, overHips);
  };
  const point = (
    y: number,
    angle: number,
    hang: number,
    offM: number,
    tilt = 0,
  ): Vec3 => {
    const r = reachM(y, angle, hang) + offM;
    const dip = Math.cos(angle) * tilt * smoothstep(1.3, 1.385, y);
    return [
      Math.sin(angle) * r,
      y - dip,
      (y > 1.3 ? -0.02 : -0.004) + Math.cos(angle) * r,
    ];
  };
  const front = (x: number, y: number, hang: number, offM: number): Vec3 => {
    let angle = 0;
    for (let i = 0; i < 4; i++)
      angle = Math.asin(clamp(x / (reachM(y, angle, hang) + CLOTH_M), -1, 1));
    return point(y, angle, hang, offM);
  };
  return { reachM, point, front };
}
