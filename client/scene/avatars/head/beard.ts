import { vary } from "../geometry/colour.ts";
import { march } from "../geometry/field.ts";
import {
  add,
  curveThrough,
  DEGREE,
  hash,
  mix,
  smoothstep,
  spread,
  type Vec3,
} from "../geometry/vector.ts";
import { onHead } from "../figure/head-field.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { headWeights } from "../figure/weights.ts";
import { addRibbon, type FacePoint } from "./face-surface.ts";

/** Upper edge of a beard: angle from the front -> elevation, degrees. */
const UPPER_EDGE = curveThrough([
  [0, -49],
  [10, -49],
  [20, -42],
  [34, -34],
  [56, -24],
  [72, -6],
  [80, 2],
]);

function addChinBeard(sculpt: Sculpt, full: boolean): void {
  const { figure, fields, mesh, level } = sculpt;
  const thick = full ? 0.016 : 0.009;
  const centre = onHead(0, 0.012, 0);
  const columns = spread(-80, 80, level === 0 ? 15 : 9);
  const rowCount = level === 0 ? 5 : 3;
  const rows = spread(0, 1, rowCount + 1).map((t, j) =>
    columns.map((degrees, i) => {
      const aside = Math.abs(degrees);
      const up =
        mix(UPPER_EDGE(aside), mix(-80, -56, smoothstep(20, 80, aside)), t) *
        DEGREE;
      const a = degrees * DEGREE;
      const ray: Vec3 = [
        Math.sin(a) * Math.cos(up),
        Math.sin(up),
        Math.cos(a) * Math.cos(up),
      ];
      const border = j === 0 || i === 0 || i === columns.length - 1;
      const chin = 1 + 0.35 * Math.max(0, 1 - aside / 30) * (full ? 1 : 0.4);
      const offM = border
        ? -0.001
        : thick * smoothstep(0, 0.3, t) * (j === rowCount ? 0.4 : 1) * chin;
      return add(
        centre,
        ray,
        march(fields.headAndNeck, centre, ray, 0.2) + offM,
      );
    }),
  );
  mesh.grid(
    rows,
    (_p, i, j) => vary(figure.hair, 0.12, hash(i, j)),
    headWeights,
    { wrap: false, flip: true },
  );
}

function addMoustache(sculpt: Sculpt): void {
  const { figure, level } = sculpt;
  const points = spread(-1, 1, level === 0 ? 9 : 5).map((x): FacePoint => [
    x * 0.038,
    -0.0615 - 0.014 * Math.abs(x) ** 2.4,
  ]);
  const half = (t: number) => {
    const x = Math.abs(t * 2 - 1);
    return 0.0072 * (1 - 0.55 * x * x) * (x < 0.1 ? 0.8 : 1);
  };
  addRibbon(sculpt, points, half, 0.008, figure.hair, (p) => {
    const corner = smoothstep(0.016, 0.034, Math.abs(p[0])) * 0.8;
    return [
      [BONE.head, 1 - corner],
      [BONE.smile, corner],
    ];
  });
}

/** Beard on the jaw, moustache on the lip; stubble is a colour of the skin. */
export function addBeard(sculpt: Sculpt): void {
  const { beard } = sculpt.figure.recipe;
  if (!beard || beard === "stubble") return;
  if (beard !== "moustache") addChinBeard(sculpt, beard === "full");
  addMoustache(sculpt);
}
