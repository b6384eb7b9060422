import { shade } from "../geometry/colour.ts";
import {
  ellipsoid,
  march,
  smoothMin,
  taperedCapsule,
  type Field,
} from "../geometry/field.ts";
import type { Weights } from "../geometry/mesh-builder.ts";
import {
  add,
  anglesAround,
  DEGREE,
  mix,
  smoothstep,
  type Vec3,
} from "../geometry/vector.ts";
import { onHead } from "../figure/head-field.ts";
import { BONE, HEAD_Y } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { sideOf, torsoAndArmWeights } from "../figure/weights.ts";

/** Polar angle of the face's opening, round it from the top; degrees. */
function openingAt(around: number): number {
  const up = Math.cos(around);
  return up > 0 ? mix(45, 39, up) : mix(45, 58, -up);
}

function clothField({ fields }: Sculpt): Field {
  const round = ellipsoid(onHead(0, 0.03, -0.018), [0.116, 0.127, 0.132]);
  const throat = taperedCapsule(
    onHead(0, -0.03, 0.012),
    [0, 1.4, -0.012],
    0.098,
    0.098,
  );
  return (p) => {
    let d = smoothMin(round(p), throat(p), 0.06);
    d = smoothMin(d, fields.head(p) - 0.016, 0.03);
    return smoothMin(d, fields.shoulder[sideOf(p)](p) - 0.024, 0.05);
  };
}

function hoodWeights(p: Vec3): Weights {
  const y = p[1] - HEAD_Y;
  const neck = smoothstep(-0.085, -0.175, y);
  const jaw =
    smoothstep(-0.06, -0.11, y) *
    smoothstep(0.02, 0.06, p[2]) *
    0.5 *
    (1 - neck);
  return [
    [BONE.head, (1 - neck) * (1 - jaw)],
    [BONE.jaw, jaw],
    [BONE.neck, neck * 0.5],
    [BONE.chest, neck * 0.5],
  ];
}

/** Polar rings round the face's axis, the first laid on the skin. */
function addHood(sculpt: Sculpt, cloth: Field): void {
  const { fields, figure, mesh, count } = sculpt;
  const centre = onHead(0, -0.004, 0);
  const rings = count(10);
  const rows = Array.from({ length: rings + 2 }, (_, k) =>
    anglesAround(count(26)).map((a) => {
      const t = Math.max(0, k - 1) / rings;
      const away = mix(openingAt(a), 178, t ** 1.05) * DEGREE;
      const ray: Vec3 = [
        Math.sin(a) * Math.sin(away),
        Math.cos(a) * Math.sin(away),
        Math.cos(away),
      ];
      const reachM = march(cloth, centre, ray, 0.19);
      if (k === 0)
        return add(
          centre,
          ray,
          Math.min(
            march(fields.headAndNeck, centre, ray, 0.19) - 0.003,
            reachM - 0.004,
          ),
        );
      const folds =
        0.0035 *
        Math.sin(a * 6 + away * 3) *
        smoothstep(0, 0.3, t) *
        (Math.cos(a) < 0.4 ? 1 : 0.4);
      return add(centre, ray, reachM + (k === 1 ? -0.001 : folds));
    }),
  );
  const inner = shade(figure.cover, 0.6);
  mesh.grid(
    rows,
    (_p, i, j) => (j === 0 ? inner : shade(figure.cover, 1 - 0.05 * (i % 2))),
    hoodWeights,
    { capEnd: true },
  );
}

const CAPE_ROWS = [
  1.203, 1.2, 1.215, 1.25, 1.29, 1.33, 1.365, 1.395, 1.425, 1.462,
];

/** Cloth over shoulders and chest; folds deepen downwards and the edge dips in front and behind. */
function addCape(sculpt: Sculpt, cloth: Field): void {
  const { figure, joints, fields, mesh, count, level } = sculpt;
  const ys = level === 2 ? [1.2, 1.25, 1.33, 1.395, 1.462] : CAPE_ROWS;
  const folds = level === 2 ? 0 : 0.009;
  const top = ys.length - 1;
  // The edge rolls in below; above, the cape goes under the hood.
  const tuckM = (row: number, front: number) =>
    row === top ? 0.003 + 0.025 * Math.max(0, front) : row === 0 ? 0.008 : 0;
  const rows = ys.map((y0, j) =>
    anglesAround(count(32)).map((a): Vec3 => {
      const front = Math.cos(a);
      const low = smoothstep(1.39, 1.2, y0);
      const dip =
        (0.085 * Math.max(0, front) +
          0.04 * Math.max(0, -front) -
          0.1 * Math.sin(a) ** 2) *
        low;
      // In front the cape begins under the chin; the hood closes above it.
      const chin = 0.075 * Math.max(0, front) * smoothstep(1.36, 1.462, y0);
      const y = y0 - dip - chin;
      const centre: Vec3 = [0, y, -0.018];
      const ray: Vec3 = [Math.sin(a), 0, front];
      let reachM = march(cloth, centre, ray, 0.27);
      if (y < 1.3)
        reachM = Math.max(
          reachM,
          march(cloth, [0, 1.31, -0.018], ray, 0.3) * mix(0.97, 0.93, low),
        );
      const wave = folds * Math.sin(a * 8 + 2 + 1.4 * Math.sin(a * 2)) * low;
      return add(
        centre,
        ray,
        Math.min(reachM, 0.258) + 0.003 + wave - tuckM(j, front),
      );
    }),
  );
  mesh.grid(
    rows,
    (p, i, j) =>
      shade(
        figure.cover,
        (j === 0 ? 0.75 : 1) - 0.05 * (i % 2) * smoothstep(1.4, 1.25, p[1]),
      ),
    (p) => torsoAndArmWeights(p, joints, fields.arm),
  );
}

export function addHijab(sculpt: Sculpt): void {
  const cloth = clothField(sculpt);
  addHood(sculpt, cloth);
  addCape(sculpt, cloth);
}
