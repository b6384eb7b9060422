import { vary } from "../geometry/colour.ts";
import { march } from "../geometry/field.ts";
import {
  DEGREE,
  mix,
  smoothstep,
  spread,
  type Vec3,
} from "../geometry/vector.ts";
import { HEAD_Y } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { hangingWeights } from "../figure/weights.ts";

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
  const shares =
    level === 2
      ? [0, 0.2, 0.6, 0.93, 1]
      : [0, 0.1, 0.24, 0.42, 0.6, 0.78, 0.9, 0.97, 1];
  const point = (degrees: number, t: number, column: number): Vec3 => {
    const aside = degrees > 180 ? 360 - degrees : degrees;
    const lip = column === 0 || column === columns.length - 1;
    const bottom =
      mix(cut.sideY, cut.backY, smoothstep(78, 125, aside)) +
      0.014 * smoothstep(72, 55, aside);
    const y = mix(0.088, bottom, t);
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
    const emerge = smoothstep(0.085, 0.045, y);
    const fall =
      0.008 * smoothstep(0, -0.08, y) - 0.012 * smoothstep(-0.09, -0.2, y);
    const strands = 0.0025 * Math.sin(degrees * DEGREE * 13) * emerge;
    let r =
      skin +
      mix(0.003, 0.021, emerge) +
      fall +
      strands -
      cut.curlM * smoothstep(0.86, 1, t) ** 2;
    if (style === "long" && y < -0.12) {
      const back =
        march(fields.torso, [0, HEAD_Y + y, AXIS_Z], ray, 0.16) + CHEST_COVER_M;
      r = Math.max(r, mix(r, back, smoothstep(100, 135, aside)));
    }
    if (lip) r *= 0.86;
    return [ray[0] * r, HEAD_Y + y, AXIS_Z + ray[2] * r];
  };
  const rows = shares
    .map((t) => columns.map((degrees, i) => point(degrees, t, i)))
    .reverse();
  mesh.grid(
    rows,
    (_p, i, j) => {
      const strand = 0.5 + 0.5 * Math.sin((columns[i] ?? 0) * DEGREE * 13 + 1);
      const end = j === 0 ? 0.8 : 1;
      const lip = i === 0 || i === columns.length - 1 ? 0.7 : 1;
      return vary(figure.hair, 0.13, strand).map((c) => c * end * lip) as Vec3;
    },
    hangingWeights,
    { wrap: false },
  );
}
