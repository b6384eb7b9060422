import { shade, type Colour } from "../geometry/colour.ts";
import { addEllipsoid } from "../geometry/shapes.ts";
import type { Weights } from "../geometry/mesh-builder.ts";
import {
  add,
  anglesAround,
  DEGREE,
  mix,
  spread,
  type Vec3,
} from "../geometry/vector.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { torsoWeights } from "../figure/weights.ts";
import { CLOTH_M } from "../figure/wrap.ts";
import { cutOf } from "./cuts.ts";
import { topWeights } from "./top.ts";

const COLLAR_WEIGHTS: Weights = [
  [BONE.chest, 0.75],
  [BONE.neck, 0.25],
];
const OPEN_DEGREES = 14;
/** Profile of a rib round the neck: outwards and upwards from the neckline, metres. */
const CREW_PROFILE = [
  [0.014, -0.022],
  [0.014, 0.002],
  [0.006, 0.009],
  [-0.006, 0.002],
] as const;
const TURTLE_PROFILE = [
  [0.014, -0.02],
  [0.009, 0],
  [0.008, 0.026],
  [0.011, 0.04],
  [-0.004, 0.044],
] as const;

function neckRadiusM({ fat, curves, muscle }: Sculpt["figure"]): number {
  return 0.066 + 0.012 * fat - 0.004 * curves + 0.004 * muscle;
}

function addRib(
  sculpt: Sculpt,
  profile: readonly (readonly [number, number])[],
  dip: number,
  colour: Colour,
): void {
  const r = neckRadiusM(sculpt.figure);
  const rows = profile.map(([out, up]) =>
    anglesAround(sculpt.count(18)).map((a): Vec3 => {
      const front = Math.cos(a);
      return [
        Math.sin(a) * (r + out),
        1.388 +
          up -
          0.03 * dip * Math.max(0, front) +
          0.008 * (1 - Math.abs(front)) +
          0.048 * Math.max(0, -front),
        -0.028 + front * (r + out + 0.006 * Math.max(0, front)),
      ];
    }),
  );
  sculpt.mesh.grid(rows, colour, COLLAR_WEIGHTS);
}

/** Stand and fold of a shirt, open at the throat. */
function addFold(sculpt: Sculpt, colour: Colour): void {
  const r = neckRadiusM(sculpt.figure);
  const steps = sculpt.count(18);
  const ring = (out: number, y: number, z: number, fall = 0) =>
    spread(OPEN_DEGREES * DEGREE, (360 - OPEN_DEGREES) * DEGREE, steps + 1).map(
      (a, i): Vec3 => {
        const front = Math.cos(a);
        const dip =
          -0.026 * Math.max(0, front) ** 1.5 + 0.01 * Math.max(0, -front);
        const point = fall * Math.max(0, 1 - Math.min(i, steps - i) / 2.2);
        return [
          Math.sin(a) * (r + out),
          y + dip - 0.016 * point,
          z + front * (r + out + 0.004 + 0.012 * point),
        ];
      },
    );
  const [foot, inner, outer, tip] = [
    ring(0.002, 1.385, -0.028),
    ring(0.005, 1.424, -0.026),
    ring(0.011, 1.426, -0.026),
    ring(0.034, 1.395, -0.022, 1),
  ];
  sculpt.mesh.grid([inner, outer, tip], colour, COLLAR_WEIGHTS, {
    wrap: false,
    flip: true,
  });
  // Of the stand one sees what faces the neck: the fold covers the other side.
  sculpt.mesh.grid([foot, inner], shade(colour, 0.85), COLLAR_WEIGHTS, {
    wrap: false,
    flip: true,
  });
}

/** What shows in the neckline of a V. */
function addPanel(sculpt: Sculpt, colour: Colour): void {
  const { hang } = cutOf(sculpt.figure.recipe);
  const rows = spread(0, 1, 6).map((t) => {
    const half = mix(0.002, 0.06, t);
    return spread(-half, half, 5).map((x) =>
      sculpt.wrap.front(x, mix(1.265, 1.385, t), hang, CLOTH_M + 0.006),
    );
  });
  sculpt.mesh.grid(rows, colour, torsoWeights, { wrap: false });
}

function addButtons(sculpt: Sculpt, count: number): void {
  const { hemY, hang } = cutOf(sculpt.figure.recipe);
  const last = count > 2 ? hemY + 0.1 : 1.25;
  for (const y of spread(1.315, last, count)) {
    const p = add(
      sculpt.wrap.front(0, y, hang, CLOTH_M + 0.002),
      [0, 0, 0.001],
    );
    addEllipsoid(
      sculpt.mesh,
      p,
      [0.005, 0.005, 0.003],
      5,
      2,
      shade(sculpt.figure.second, 0.9),
      topWeights(sculpt)(p),
    );
  }
}

/** Neckline, buttons and what is under a V. A hijab covers it all. */
export function addCollar(sculpt: Sculpt): void {
  const { figure, level } = sculpt;
  const cut = cutOf(figure.recipe);
  const trim =
    figure.recipe.top === "shirt" ? figure.second : shade(figure.top, 0.84);
  if (figure.recipe.cover === "hijab") return;
  if (cut.collar === "v")
    addPanel(
      sculpt,
      figure.recipe.top === "scrubs" ? figure.second : figure.skin,
    );
  else if (level < 2 && cut.collar === "fold") addFold(sculpt, trim);
  else if (cut.collar === "turtle")
    addRib(sculpt, TURTLE_PROFILE, 0.5, figure.top);
  else if (level < 2) addRib(sculpt, CREW_PROFILE, 1, trim);
  if (level === 0 && cut.buttons > 0) addButtons(sculpt, cut.buttons);
}
