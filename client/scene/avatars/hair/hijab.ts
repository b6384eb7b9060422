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
        smoothstep(1, 0.7, t) *
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

const DRAPE_CENTRE: Vec3 = [0, 1.32, -0.018];
/** Where the cloth ends, degrees up as seen from there: on the shoulders at the sides, low on chest and back. */
const HEM_DEGREES = { front: -54, side: 20, back: -42 };
/** Where it goes under the hood: lower in front, for the hood closes above the chin. */
const NECK_DEGREES = { front: 32, back: 56 };
const SHOULDER_M = 0.15;
const DRAPES = 4.2;

/** Cloth laid round the neck and over the chest; its folds sag in front and die out on the shoulders. */
function addDrape(sculpt: Sculpt, cloth: Field): void {
  const { figure, joints, fields, mesh, count } = sculpt;
  const rings = count(11);
  const columns = anglesAround(count(30));
  const fold = (a: number, low: number): number =>
    Math.sin((low * DRAPES - 1.1 * Math.max(0, Math.cos(a))) * 2 * Math.PI) *
    smoothstep(0.04, 0.3, low) *
    smoothstep(-0.1, 0.6, Math.abs(Math.cos(a)));
  const rows = Array.from({ length: rings + 2 }, (_, k) =>
    columns.map((a): Vec3 => {
      const low = 1 - Math.max(0, k - 1) / rings;
      const front = Math.cos(a);
      const { side } = HEM_DEGREES;
      const end = front > 0 ? HEM_DEGREES.front : HEM_DEGREES.back;
      const hem = mix(side, end, smoothstep(0.1, 0.95, Math.abs(front)));
      const { front: chin, back: nape } = NECK_DEGREES;
      const neck = mix(nape, chin, smoothstep(-0.4, 1, front));
      const up = mix(neck, hem, low ** 1.1) * DEGREE;
      const ray: Vec3 = [
        Math.sin(a) * Math.cos(up),
        Math.sin(up),
        front * Math.cos(up),
      ];
      // At the sides rays graze the shoulder, and would go on to the arm.
      const mostM = mix(
        SHOULDER_M,
        0.3,
        smoothstep(0.3, 0.75, Math.abs(front)),
      );
      const reachM = march(cloth, DRAPE_CENTRE, ray, mostM);
      // The edge rolls in below; above, the cloth goes under the hood.
      const tuckM =
        k === 0 ? 0.014 : k > rings ? 0.004 + 0.02 * Math.max(0, front) : 0;
      return add(
        DRAPE_CENTRE,
        ray,
        reachM + 0.006 + 0.0065 * fold(a, low) - tuckM,
      );
    }),
  );
  mesh.grid(
    rows,
    (_p, i, j) => {
      const low = 1 - Math.max(0, j - 1) / rings;
      const deep = Math.min(0, fold(columns[i] ?? 0, low));
      return shade(figure.cover, (j === 0 ? 0.72 : 1) + 0.13 * deep);
    },
    (p) => torsoAndArmWeights(p, joints, fields.arm),
  );
}

export function addHijab(sculpt: Sculpt): void {
  const cloth = clothField(sculpt);
  addHood(sculpt, cloth);
  addDrape(sculpt, cloth);
}
