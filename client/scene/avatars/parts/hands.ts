import { addPath, addTube, type Section } from "../geometry/shapes.ts";
import { shade } from "../geometry/colour.ts";
import type { Weights } from "../geometry/mesh-builder.ts";
import {
  add,
  cross,
  multiply,
  normalize,
  type Vec3,
} from "../geometry/vector.ts";
import { armDirection, BONE, signOf, type Side } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";

/** Cross-sections of the palm: along the hand, towards the palm side, half width, half thickness. */
const PALM = [
  [-0.014, 0, 0.0262, 0.0238],
  [0.012, 0.001, 0.029, 0.019],
  [0.04, 0.003, 0.037, 0.0165],
  [0.07, 0.003, 0.041, 0.0155],
  [0.092, 0.002, 0.039, 0.013],
] as const;
const MITTEN = [
  [-0.014, 0, 0.0262, 0.0238],
  [0.05, 0.003, 0.04, 0.0165],
  [0.135, 0.007, 0.032, 0.011],
  [0.172, 0.018, 0.02, 0.008],
] as const;
/** Index to little finger: place across the palm, length, radius. */
const FINGERS = [
  [0.03, 0.058, 0.0098],
  [0.0105, 0.072, 0.0102],
  [-0.0095, 0.066, 0.0098],
  [-0.0285, 0.049, 0.0088],
] as const;
const THUMB = [
  [0.008, 0.02, 0.004],
  [0.034, 0.044, 0.01],
  [0.06, 0.056, 0.016],
  [0.082, 0.06, 0.022],
] as const;

/** A hand with fingers near by, a mitten with a thumb further off. */
export function addHand(sculpt: Sculpt, side: Side): void {
  const { mesh, joints, level, figure } = sculpt;
  const along = armDirection(side);
  const toPalm = multiply(normalize(cross([0, 0, 1], along)), signOf(side));
  const wrist = joints[`hand${side}`];
  const at = (a: number, across: number, palm: number): Vec3 =>
    add(add(add(wrist, along, a), [0, 0, 1], across), toPalm, palm);
  const [hand, fingers, thumb] = [
    BONE[`hand${side}`],
    BONE[`fing${side}`],
    BONE[`thumb${side}`],
  ];
  const wristWeights: Weights = [
    [BONE[`fore${side}`], 0.45],
    [hand, 0.55],
  ];
  const knuckles: Weights = [
    [hand, 0.6],
    [fingers, 0.4],
  ];
  const sections = (level === 0 ? PALM : MITTEN).map(
    ([a, palm, ru, rv]): Section => ({
      centre: at(a, 0, palm),
      u: [0, 0, 1],
      v: toPalm,
      ru,
      rv,
    }),
  );
  const palmWeights: Weights[] =
    level === 0
      ? [wristWeights, [[hand, 1]], [[hand, 1]], [[hand, 1]], knuckles]
      : [wristWeights, [[hand, 1]], [[fingers, 1]], [[fingers, 1]]];
  addTube(
    mesh,
    sections,
    [8, 6, 4][level] ?? 4,
    figure.skin,
    (_p, _i, j) => palmWeights[j] ?? knuckles,
    {
      flip: side === "L",
      squareness: 0.85,
      capStart: false,
    },
  );
  if (level === 0) {
    for (const [across, lengthM, radiusM] of FINGERS) {
      const points = [
        at(0.08, across, 0.001),
        at(0.096 + lengthM * 0.5, across * 1.04, 0.007),
        at(0.094 + lengthM, across, 0.023),
      ];
      const weights = (_p: Vec3, _i: number, j: number): Weights =>
        j === 0 ? knuckles : [[fingers, 1]];
      const colour = (_p: Vec3, _i: number, j: number) =>
        j === 2 ? shade(figure.skin, 1.04) : figure.skin;
      addPath(
        mesh,
        points,
        (t) => radiusM * (t > 0.9 ? 0.66 : 1),
        5,
        colour,
        weights,
        { capStart: false },
      );
    }
  }
  if (level < 2) {
    addPath(
      mesh,
      THUMB.map(([a, across, palm]) => at(a, across, palm)),
      (t) => (t < 0.2 ? 0.0135 : t > 0.9 ? 0.0075 : 0.0115),
      5,
      figure.skin,
      (_p, _i, j) => [[j === 0 ? hand : thumb, 1]],
      { capStart: false },
    );
  }
}
