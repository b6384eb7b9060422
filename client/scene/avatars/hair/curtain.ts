import { shade, vary } from "../geometry/colour.ts";
import { march } from "../geometry/field.ts";
import {
  add,
  clamp,
  DEGREE,
  mix,
  smoothstep,
  spread,
  type Vec3,
} from "../geometry/vector.ts";
import { HEAD_Y } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { hangingWeights } from "../figure/weights.ts";
import { HAIRLINE, SKULL_CENTRE, skullAt } from "./shell.ts";

const AXIS_Z = -0.014;
const CHEST_COVER_M = 0.022;
/** The hair lies on the skull from the crown down to here, degrees up, and falls from there. */
const CROWN_DEGREES = 88;
const FALLS_AT_DEGREES = 10;
const FALLS_AT_Y = 0.018;
const ON_SKULL_M = 0.136;
const M_PER_DEGREE = ON_SKULL_M / (CROWN_DEGREES - FALLS_AT_DEGREES);
/** Over the brow it ends at the hairline; within these degrees from the front its edge comes down beside the face. */
const SWEEP_DEGREES = [46, 64] as const;
/** It lies on the cheek at its edge and is as thick as it gets from here on. */
const FULL_DEGREES = 82;

type Cut = { sideY: number; backY: number; curlM: number };
const CUTS: Record<"bob" | "long", Cut> = {
  bob: { sideY: -0.126, backY: -0.136, curlM: 0.028 },
  long: { sideY: -0.168, backY: -0.29, curlM: 0.016 },
};
const COLUMNS = 30;
/** Rows from crown to end, by level. */
const SHARES = [
  [0, 0.1, 0.2, 0.31, 0.42, 0.53, 0.64, 0.75, 0.85, 0.93, 0.98, 1],
  [0, 0.15, 0.32, 0.5, 0.7, 0.9, 1],
  [0, 0.25, 0.55, 1],
] as const;

/** Hair that falls from the crown round sides and back in one piece, its ends turned in. Under a hat it lies flat on the crown. */
export function addCurtain(
  sculpt: Sculpt,
  style: "bob" | "long",
  isUnderHat = false,
): void {
  const { fields, figure, mesh, level, count } = sculpt;
  const cut = CUTS[style];
  // More columns beside the face, where the edge comes down.
  const columns = spread(-1, 1, Math.max(12, count(COLUMNS)) + 1)
    .slice(0, -1)
    .map((s) => 180 + 180 * Math.sign(s) * Math.abs(s) ** 0.86);
  const asideOf = (degrees: number): number =>
    degrees > 180 ? 360 - degrees : degrees;
  const strandM = (degrees: number): number =>
    0.0025 * Math.sin(degrees * DEGREE * 13);

  const endY = (aside: number): number =>
    mix(cut.sideY, cut.backY, smoothstep(70, 150, aside)) +
    0.02 * smoothstep(84, 58, aside);
  const lengthM = (aside: number): number =>
    mix(
      (CROWN_DEGREES - HAIRLINE(aside)) * M_PER_DEGREE,
      ON_SKULL_M + FALLS_AT_Y - endY(aside),
      smoothstep(...SWEEP_DEGREES, aside),
    );
  const thickM = (degrees: number, t: number): number => {
    const aside = asideOf(degrees);
    const full = mix(
      0.16,
      1,
      smoothstep(SWEEP_DEGREES[0], FULL_DEGREES, aside),
    );
    const atBrow = smoothstep(1, 0.72, t);
    const rising = smoothstep(SWEEP_DEGREES[0], SWEEP_DEGREES[1], aside);
    return mix(0.027 * atBrow, 0.025 * full, rising) + strandM(degrees) * full;
  };

  const onSkull = (degrees: number, downM: number, t: number): Vec3 => {
    const up = (CROWN_DEGREES - downM / M_PER_DEGREE) * DEGREE;
    const [ray, reachM] = skullAt(sculpt, degrees * DEGREE, up);
    const own = thickM(degrees, t) + 0.004 * smoothstep(0.3, 1.2, up);
    return add(
      SKULL_CENTRE,
      ray,
      reachM + (isUnderHat ? Math.min(own, 0.01) : own),
    );
  };
  const falling = (degrees: number, downM: number, t: number): Vec3 => {
    const aside = asideOf(degrees);
    const y = FALLS_AT_Y - downM;
    const gather = style === "long" ? 1 - 0.3 * smoothstep(-0.11, -0.24, y) : 1;
    const a = (180 + (degrees - 180) * gather) * DEGREE;
    const ray: Vec3 = [Math.sin(a), 0, Math.cos(a)];
    const from: Vec3 = [0, HEAD_Y + Math.max(y, -0.01), AXIS_Z];
    let r =
      march(fields.head, from, ray, 0.2) +
      thickM(degrees, t) +
      0.006 * smoothstep(0, -0.08, y) -
      0.012 * smoothstep(-0.09, -0.2, y) -
      cut.curlM * smoothstep(0.84, 1, t) ** 2;
    if (y < -0.12) {
      const back =
        march(fields.torso, [0, HEAD_Y + y, AXIS_Z], ray, 0.16) + CHEST_COVER_M;
      r = Math.max(r, mix(r, back, smoothstep(100, 135, aside)));
    }
    return [ray[0] * r, HEAD_Y + y, AXIS_Z + ray[2] * r];
  };

  const point = (degrees: number, t: number): Vec3 => {
    const downM = lengthM(asideOf(degrees)) * t;
    return downM <= ON_SKULL_M
      ? onSkull(degrees, downM, t)
      : falling(degrees, downM - ON_SKULL_M, t);
  };
  const rows = SHARES[level].map((t) => columns.map((a) => point(a, t)));
  // The ends have a thickness: a last row goes back under them.
  const ends = columns.map((a) => {
    const [x, y, z] = point(a, 1);
    const share = mix(0.96, 0.8, smoothstep(...SWEEP_DEGREES, asideOf(a)));
    return [x * share, y + 0.004, AXIS_Z + (z - AXIS_Z) * share] as Vec3;
  });
  mesh.grid(
    [...rows, ends].reverse(),
    (_p, i, j) => {
      const strand = 0.5 + 0.5 * Math.sin((columns[i] ?? 0) * DEGREE * 13 + 1);
      return shade(vary(figure.hair, 0.13, strand), 1 - 0.3 * clamp(1 - j));
    },
    hangingWeights,
    { capEnd: true },
  );
}
