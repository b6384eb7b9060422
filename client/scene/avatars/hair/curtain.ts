import { shade, vary } from "../geometry/colour.ts";
import { march } from "../geometry/field.ts";
import {
  add,
  DEGREE,
  mix,
  smoothstep,
  spread,
  type Vec3,
} from "../geometry/vector.ts";
import { HEAD_Y } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { hangingWeights } from "../figure/weights.ts";
import { SKULL_CENTRE, skullAt } from "./shell.ts";

/** Where the hair parts beside the face, and the tucked-in edge that gives it thickness; degrees. */
const FRONT_DEGREES = 57;
const LIP_DEGREES = 50;
const AXIS_Z = -0.014;
const CHEST_COVER_M = 0.022;

type Cut = { sideY: number; backY: number; curlM: number };
const CUTS: Record<"bob" | "long", Cut> = {
  bob: { sideY: -0.122, backY: -0.13, curlM: 0.026 },
  long: { sideY: -0.142, backY: -0.29, curlM: 0.014 },
};

/** On the skull the hair emerges from under the crown's: degrees up, metres over the skin. */
const CROWN_ROWS = [
  [54, 0.008],
  [38, 0.023],
  [24, 0.027],
  [10, 0.025],
] as const;
const FALL_FROM_Y = 0.018;
const FALL_SHARES = [
  [0, 0.22, 0.45, 0.7, 0.87, 0.96, 1],
  [0, 0.35, 0.7, 0.93, 1],
  [0, 0.5, 0.93, 1],
] as const;

/** Hair that falls from the crown round sides and back, its ends turned in. */
export function addCurtain(sculpt: Sculpt, style: "bob" | "long"): void {
  const { fields, figure, mesh, level, count } = sculpt;
  const cut = CUTS[style];
  const inner = spread(
    FRONT_DEGREES,
    360 - FRONT_DEGREES,
    Math.max(9, count(22)),
  );
  const columns = [LIP_DEGREES, ...inner, 360 - LIP_DEGREES];
  const lipShare = (column: number) =>
    column === 0 || column === columns.length - 1 ? 0.86 : 1;
  const strandM = (degrees: number) => 0.0025 * Math.sin(degrees * DEGREE * 13);
  const falling = (degrees: number, t: number, column: number): Vec3 => {
    const aside = degrees > 180 ? 360 - degrees : degrees;
    const bottom =
      mix(cut.sideY, cut.backY, smoothstep(78, 125, aside)) +
      0.014 * smoothstep(72, 55, aside);
    const y = mix(FALL_FROM_Y, bottom, t);
    const gather =
      style === "long" ? 1 - 0.35 * smoothstep(-0.11, -0.24, y) : 1;
    const a = (180 + (degrees - 180) * gather) * DEGREE;
    const ray: Vec3 = [Math.sin(a), 0, Math.cos(a)];
    const skin = march(
      fields.head,
      [0, HEAD_Y + Math.max(y, -0.01), AXIS_Z],
      ray,
      0.2,
    );
    const fall =
      0.006 * smoothstep(0, -0.08, y) - 0.012 * smoothstep(-0.09, -0.2, y);
    let r =
      skin +
      0.023 +
      fall +
      strandM(degrees) -
      cut.curlM * smoothstep(0.82, 1, t) ** 2;
    if (style === "long" && y < -0.12) {
      const back =
        march(fields.torso, [0, HEAD_Y + y, AXIS_Z], ray, 0.16) + CHEST_COVER_M;
      r = Math.max(r, mix(r, back, smoothstep(100, 135, aside)));
    }
    r *= lipShare(column);
    return [ray[0] * r, HEAD_Y + y, AXIS_Z + ray[2] * r];
  };
  const crown = CROWN_ROWS.map(([up, thickM]) =>
    columns.map((degrees, column) => {
      const [ray, reachM] = skullAt(sculpt, degrees * DEGREE, up * DEGREE);
      return add(
        SKULL_CENTRE,
        ray,
        (reachM + thickM + strandM(degrees)) * lipShare(column),
      );
    }),
  );
  const fallen = FALL_SHARES[level].map((t) =>
    columns.map((degrees, i) => falling(degrees, t, i)),
  );
  mesh.grid(
    [...crown, ...fallen].reverse(),
    (_p, i, j) => {
      const strand = 0.5 + 0.5 * Math.sin((columns[i] ?? 0) * DEGREE * 13 + 1);
      return shade(
        vary(figure.hair, 0.13, strand),
        (j === 0 ? 0.8 : 1) * (lipShare(i) < 1 ? 0.7 : 1),
      );
    },
    hangingWeights,
    { wrap: false },
  );
}
