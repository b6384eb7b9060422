import { shade, type Colour } from "../geometry/colour.ts";
import { addPath } from "../geometry/shapes.ts";
import type {
  GridOptions,
  PointColour,
  PointWeights,
  Weights,
} from "../geometry/mesh-builder.ts";
import {
  anglesAround,
  DEGREE,
  mix,
  smoothstep,
  spread,
  type Vec3,
} from "../geometry/vector.ts";
import { shoulderNormal, type Sculpt } from "../figure/sculpt.ts";
import {
  lapShare,
  mixWeights,
  skirtWeights,
  thighWeights,
  torsoAndArmWeights,
} from "../figure/weights.ts";
import { CLOTH_M } from "../figure/wrap.ts";
import { cutOf, isSkirted, skirtOffM, type Cut } from "./cuts.ts";

const CHEST_ROWS = [
  0.97, 1.04, 1.11, 1.165, 1.21, 1.25, 1.285, 1.315, 1.345, 1.372,
];
const NECK_TILT = 0.045;
const OPEN_FRONT_DEGREES = 15;

type Sheet = {
  ys: readonly number[];
  angles: readonly number[];
  wrap: boolean;
  hang: number;
  tilt: number;
  offM: (y: number, angle: number) => number;
  colour: PointColour;
  weights: PointWeights;
};

/** Rings of cloth round the torso, the last one pulled in to the neck. */
function addSheet(
  sculpt: Sculpt,
  sheet: Sheet,
  options: GridOptions = {},
): void {
  const { fat, curves, muscle } = sculpt.figure;
  const neckM = (0.06 + 0.012 * fat - 0.006 * curves + 0.006 * muscle) * 0.8;
  const rows = sheet.ys.map((y) =>
    sheet.angles.map((a) =>
      sculpt.wrap.point(y, a, sheet.hang, sheet.offM(y, a), sheet.tilt),
    ),
  );
  rows.push(
    sheet.angles.map((a): Vec3 => {
      const front = Math.cos(a);
      return [
        Math.sin(a) * neckM,
        1.384 - front * sheet.tilt + 0.012 * Math.max(0, -front),
        -0.032 + front * neckM,
      ];
    }),
  );
  sculpt.mesh.grid(rows, sheet.colour, sheet.weights, {
    wrap: sheet.wrap,
    normal: shoulderNormal(sculpt),
    ...options,
  });
}

/** A shirt's weights: its lap goes with the thighs, so that it lies on them when its wearer sits. */
export function topWeights(sculpt: Sculpt): (p: Vec3) => Weights {
  return (p) => {
    const own = torsoAndArmWeights(p, sculpt.joints, sculpt.fields.arm);
    const lap = lapShare(p);
    return lap > 0 ? mixWeights(own, thighWeights(p), lap) : own;
  };
}

/** Rows of a shirt: near by the hem is tucked in, or one would look into it from the front. */
function shirtRows({ level, rows }: Sculpt, hemY: number): number[] {
  const hips = (hemY + 0.98) / 2;
  const rolled = level === 0 ? [hemY, hemY + 0.008] : [hemY];
  return [...rolled, ...rows([hips, ...CHEST_ROWS])];
}

/** Where the hem itself lies, metres over the skin: turned in near by, hanging straight far off. */
function hemOffM({ level }: Sculpt, clothM: number): number {
  return level === 0 ? -0.002 : clothM;
}

function addShirt(sculpt: Sculpt, cut: Cut): void {
  const { figure, count } = sculpt;
  const trim: Colour = shade(figure.top, 0.86);
  addSheet(sculpt, {
    ys: shirtRows(sculpt, cut.hemY),
    angles: anglesAround(count(17)),
    wrap: true,
    hang: cut.hang,
    tilt: NECK_TILT,
    offM: (y) => {
      const clothM = CLOTH_M + 0.006 * smoothstep(1, 0.93, y);
      return y === cut.hemY ? hemOffM(sculpt, clothM) : clothM;
    },
    colour: (_p, _i, j) => (cut.hemTrim && j < 2 ? trim : figure.top),
    weights: topWeights(sculpt),
  });
}

function addDress(sculpt: Sculpt, cut: Cut): void {
  const { figure, count, rows } = sculpt;
  const { hemY } = cut;
  const trimmed = figure.recipe.second !== undefined;
  const weights = topWeights(sculpt);
  addSheet(sculpt, {
    ys: [
      hemY,
      hemY + 0.006,
      ...(sculpt.level === 0 ? [hemY + 0.035, hemY + 0.0351] : []),
      ...rows([
        mix(hemY, 0.9, 0.3),
        mix(hemY, 0.9, 0.65),
        0.87,
        0.92,
        ...CHEST_ROWS,
      ]),
    ],
    angles: anglesAround(count(17)),
    wrap: true,
    hang: cut.hang,
    tilt: 0.04,
    offM: (y, a) => skirtOffM(cut, y, a),
    colour: (_p, _i, j) =>
      trimmed && cut.hemTrim && sculpt.level === 0 && j < 3
        ? figure.second
        : figure.top,
    weights: (p) => (p[1] > 0.97 ? weights(p) : skirtWeights(p)),
  });
}

/** An open front is two arcs of one tube; a panel laid on top would poke through. */
function addOpen(sculpt: Sculpt, cut: Cut): void {
  const { figure, count, mesh, wrap } = sculpt;
  const ys = shirtRows(sculpt, cut.hemY);
  const weights = topWeights(sculpt);
  const open = OPEN_FRONT_DEGREES * DEGREE;
  const under = (sculpt.level === 0 ? 26 : OPEN_FRONT_DEGREES + 1) * DEGREE;
  addSheet(sculpt, {
    ys,
    angles: spread(-under, under, count(6)),
    wrap: false,
    hang: cut.hang * 0.9,
    tilt: NECK_TILT,
    offM: () => CLOTH_M - 0.002,
    colour: figure.second,
    weights,
  });
  addSheet(sculpt, {
    ys,
    angles: spread(open, 2 * Math.PI - open, count(18)),
    wrap: false,
    hang: cut.hang,
    tilt: 0.03,
    offM: (y) =>
      y === cut.hemY ? hemOffM(sculpt, CLOTH_M + 0.009) : CLOTH_M + 0.009,
    colour: figure.top,
    weights,
  });
  if (sculpt.level > 0) return;
  for (const side of [1, -1]) {
    const border = ys.map((y) =>
      wrap.point(y, side * open, cut.hang, CLOTH_M + 0.01, 0.03),
    );
    addPath(mesh, border, 0.0085, 3, shade(figure.top, 0.84), weights);
  }
}

/** Shirt, dress or cardigan without sleeves and collar. */
export function addTop(sculpt: Sculpt): void {
  const { recipe } = sculpt.figure;
  const cut = cutOf(recipe);
  if (isSkirted(recipe)) addDress(sculpt, cut);
  else if (cut.open) addOpen(sculpt, cut);
  else addShirt(sculpt, cut);
}
