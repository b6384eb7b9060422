import { mixColour, shade, type Colour } from "../geometry/colour.ts";
import { march } from "../geometry/field.ts";
import {
  add,
  mix,
  signedPower,
  smoothstep,
  clamp,
  type Vec3,
} from "../geometry/vector.ts";
import { HEAD_Y } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { headWeights } from "../figure/weights.ts";

const FULL_ROWS = [
  -0.205, -0.15, -0.136, -0.125, -0.108, -0.088, -0.066, -0.047, -0.037, -0.027,
  -0.008, 0.012, 0.032, 0.052,
];
/** Under closed hair the crown needs few rows, but one above the hairline or a hole shows. */
const COVERED_CROWN = [0.085, 0.118];
const BARE_CROWN = [0.078, 0.104, 0.124, 0.137];
const MIDDLE_ROWS = [
  -0.205, -0.136, -0.122, -0.095, -0.066, -0.044, -0.03, -0.006, 0.018, 0.045,
  0.09, 0.125,
];
const FAR_ROWS = [-0.205, -0.14, -0.118, -0.075, -0.032, 0.02, 0.08, 0.125];
/** Columns crowd towards the face. */
const COLUMN_POWER = 1.5;

function rowsOf({ figure, level }: Sculpt): readonly number[] {
  if (level === 2) return FAR_ROWS;
  const bare =
    !figure.recipe.cover &&
    ["none", "balding", "cornrows", "buzz"].includes(figure.recipe.hair);
  if (level === 1) return bare ? [...MIDDLE_ROWS, 0.137] : MIDDLE_ROWS;
  return [...FULL_ROWS, ...(bare ? BARE_CROWN : COVERED_CROWN)];
}

function bump(x: number, centre: number, width: number): number {
  return ((x - centre) / width) ** 2;
}

/** Skin with warm cheeks and nose, darker sockets and under the chin, stubble where there is some. */
function complexion(sculpt: Sculpt): (p: Vec3) => Colour {
  const { skin, hair, lines, recipe } = sculpt.figure;
  const stubble = recipe.beard === "stubble" ? 0.3 : 0;
  return (p) => {
    const [x, y, z] = [Math.abs(p[0]), p[1] - HEAD_Y, p[2]];
    let colour = skin;
    const cheek =
      z > 0 ? Math.exp(-(bump(x, 0.052, 0.026) + bump(y, -0.032, 0.024))) : 0;
    colour = mixColour(
      colour,
      [colour[0], colour[1] * 0.7, colour[2] * 0.66],
      clamp(cheek * 0.44),
    );
    const nose =
      z > 0.09 ? Math.exp(-(bump(x, 0, 0.02) + bump(y, -0.035, 0.016))) : 0;
    colour = mixColour(
      colour,
      [colour[0], colour[1] * 0.82, colour[2] * 0.8],
      nose * 0.5,
    );
    const socket =
      z > 0.03 ? Math.exp(-(bump(x, 0.0385, 0.024) + bump(y, 0.004, 0.02))) : 0;
    colour = shade(colour, 1 - (0.1 + 0.06 * lines) * socket);
    colour = shade(colour, 1 - 0.12 * smoothstep(-0.118, -0.15, y));
    if (stubble === 0) return colour;
    const jaw =
      smoothstep(-0.045, -0.062, y) *
      smoothstep(-0.01, 0.03, z) *
      (1 - smoothstep(-0.14, -0.16, y));
    return mixColour(colour, mixColour(colour, hair, 0.6), jaw * stubble);
  };
}

/** Head and neck: level rings of rays marched onto the field. */
export function addSkull(sculpt: Sculpt): void {
  const { fields, figure, level, mesh } = sculpt;
  const columns = [22, 14, 10][level] ?? 10;
  const angles = Array.from(
    { length: columns },
    (_, i) => Math.PI * signedPower((i / columns) * 2 - 1, COLUMN_POWER),
  );
  const rows = rowsOf(sculpt).map((y) => {
    const longer = y < -0.06 && y > -0.14 ? 0.006 * figure.long : 0;
    const z =
      y < -0.1
        ? mix(-0.018, -0.024, smoothstep(-0.1, -0.2, y))
        : mix(-0.006, -0.018, smoothstep(-0.1, 0, y));
    const centre: Vec3 = [0, HEAD_Y + y - longer, z];
    return angles.map((a) => {
      const ray: Vec3 = [Math.sin(a), 0, Math.cos(a)];
      return add(centre, ray, march(fields.headAndNeck, centre, ray, 0.2));
    });
  });
  mesh.grid(rows, complexion(sculpt), headWeights, { capEnd: true });
}
