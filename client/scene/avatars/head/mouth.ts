import { mixColour, shade } from "../geometry/colour.ts";
import { wholly, type Weights } from "../geometry/mesh-builder.ts";
import { mix, smoothstep, spread, type Vec3 } from "../geometry/vector.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { addRibbon, onFace } from "./face-surface.ts";

const HALF_WIDTH_M = 0.031;
/** A face at rest smiles a little; without it people look stern. */
const REST_SMILE_M = 0.0072;
const INSIDE: Vec3 = [0.05, 0.012, 0.012];
const TEETH: Vec3 = [0.8, 0.77, 0.72];

function corner(x: number): number {
  return smoothstep(0.45, 1, Math.abs(x)) * 0.9;
}

function upperWeights(x: number): Weights {
  return [
    [BONE.head, 1 - corner(x)],
    [BONE.smile, corner(x)],
  ];
}

function lowerWeights(x: number): Weights {
  const jaw = (1 - corner(x)) * smoothstep(1.05, 0.55, Math.abs(x));
  return [
    [BONE.jaw, jaw],
    [BONE.head, Math.max(0, 1 - corner(x) - jaw)],
    [BONE.smile, corner(x)],
  ];
}

/** Lips on head and jaw, a dark inside stretched between them, and a row of teeth behind. */
export function addMouth(sculpt: Sculpt): void {
  const { figure, level, mesh } = sculpt;
  const middleY = -0.0735 - 0.003 * figure.long;
  const full =
    figure.recipe.lips === undefined
      ? mix(0.0052, 0.0066, figure.curves)
      : mix(0.0045, 0.0088, figure.recipe.lips);
  const xs = spread(-1, 1, level === 0 ? 9 : level === 1 ? 5 : 3);
  const line = (x: number) =>
    middleY + REST_SMILE_M * x * x - 0.0006 * (1 - x * x);
  const top = (x: number) =>
    line(x) +
    full *
      (1 - Math.abs(x) ** 2.2) *
      (0.86 + 0.14 * Math.min(1, Math.abs(x) * 4));
  const bottom = (x: number) =>
    line(x) - full * 1.25 * (1 - Math.abs(x) ** 2.4);
  const row = (
    y: (x: number) => number,
    offM: (x: number) => number,
    narrow = 1,
  ) => xs.map((x) => onFace(sculpt, x * HALF_WIDTH_M * narrow, y(x), offM(x)));
  const strip = { wrap: false };
  const upper = (_p: Vec3, i: number) => upperWeights(xs[i] ?? 0);
  const lower = (_p: Vec3, i: number) => lowerWeights(xs[i] ?? 0);
  const { lip, skin } = figure;
  if (level < 2) {
    mesh.grid(
      [
        row(
          (x) => line(x) - 0.0002,
          () => 0.0004,
          0.97,
        ),
        row(
          (x) => line(x) + 0.0002,
          () => 0.0004,
          0.97,
        ),
      ],
      INSIDE,
      (p, i, j) => (j === 0 ? lower(p, i) : upper(p, i)),
      strip,
    );
    mesh.grid(
      [
        row(
          (x) => line(x) - 0.0004,
          () => 0.0006,
        ),
        row(
          (x) => mix(line(x), top(x), 0.45),
          (x) => 0.005 * (1 - x * x) + 0.001,
        ),
        row(top, () => 0.0002),
      ],
      (_p, _i, j) =>
        j === 0 ? shade(lip, 0.45) : j === 2 ? mixColour(lip, skin, 0.35) : lip,
      upper,
      strip,
    );
  }
  if (level === 0) {
    const teeth = (y: number, offM: number) =>
      xs.map((x) =>
        onFace(sculpt, x * 0.62 * HALF_WIDTH_M, line(x * 0.62) + y, offM),
      );
    mesh.grid(
      [teeth(-0.0052, -0.003), teeth(0.0015, -0.0025)],
      TEETH,
      wholly(BONE.head),
      strip,
    );
    for (const s of [1, -1]) {
      const nostril = [
        [s * 0.005, -0.0455],
        [s * 0.0125, -0.0445],
      ] as const;
      addRibbon(
        sculpt,
        nostril,
        () => 0.0016,
        0.0012,
        shade(skin, 0.45),
        wholly(BONE.head),
      );
    }
  }
  mesh.grid(
    [
      row(bottom, () => 0.0001),
      row(
        (x) => mix(line(x), bottom(x), 0.5),
        (x) => 0.0056 * (1 - x * x) + 0.0008,
      ),
      row(
        (x) => line(x) + 0.0003,
        () => 0.0006,
      ),
    ],
    (_p, _i, j) =>
      j === 2
        ? shade(lip, 0.5)
        : j === 0
          ? mixColour(shade(lip, 0.9), skin, 0.5)
          : shade(lip, 1.1),
    lower,
    strip,
  );
}
