import { STAFF_TOPS } from "../../../../shared/features/look/staff-tops.ts";
import { parseColour, shade } from "../geometry/colour.ts";
import { gradient } from "../geometry/field.ts";
import {
  addBox,
  addEllipsoid,
  addPath,
  axesFacing,
} from "../geometry/shapes.ts";
import { add, type Vec3 } from "../geometry/vector.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { torsoWeights } from "../figure/weights.ts";
import { CLOTH_M } from "../figure/wrap.ts";
import { cutOf } from "../parts/cuts.ts";

const BADGE_WHITE: Vec3 = [0.86, 0.87, 0.88];
const BADGE_BAND = parseColour("#c2443c");
const BADGE_PHOTO = parseColour("#8a6f5c");
const BADGE_NAME = parseColour("#50606e");
const RUBBER = parseColour("#2c3138");
const STEEL = parseColour("#c9ced4");

/** A badge with a photo and a name, lying on the cloth. */
function addBadge(sculpt: Sculpt, p: Vec3): void {
  const { mesh, fields } = sculpt;
  const axes = axesFacing(gradient(fields.torso, p));
  const [u, v, n] = axes;
  const weights = torsoWeights(p);
  const at = (x: number, y: number, out: number) =>
    add(add(add(p, u, x), v, y), n, out);
  addBox(
    mesh,
    at(0, 0, 0.004),
    [0.046, 0.06, 0.006],
    BADGE_WHITE,
    weights,
    axes,
  );
  addBox(
    mesh,
    at(0, 0.02, 0.0075),
    [0.046, 0.016, 0.002],
    BADGE_BAND,
    weights,
    axes,
  );
  addBox(
    mesh,
    at(-0.01, -0.004, 0.0075),
    [0.016, 0.02, 0.002],
    BADGE_PHOTO,
    weights,
    axes,
  );
  addBox(
    mesh,
    at(0.011, -0.006, 0.0075),
    [0.016, 0.004, 0.002],
    BADGE_NAME,
    weights,
    axes,
  );
}

function addPocketWithPen(
  sculpt: Sculpt,
  on: (x: number, y: number) => Vec3,
): void {
  const { mesh, figure } = sculpt;
  const rows = [1.165, 1.225].map((y) =>
    [-0.105, -0.085, -0.06, -0.038].map((x) => add(on(x, y), [0, 0, 0.004])),
  );
  mesh.grid(rows, shade(figure.top, 0.84), torsoWeights, { wrap: false });
  const pen = [
    add(on(-0.055, 1.205), [0, 0, 0.007]),
    add(on(-0.055, 1.245), [0, 0, 0.007]),
  ];
  addPath(mesh, pen, 0.003, 5, [0.9, 0.9, 0.86], torsoWeights);
}

function addStethoscope(
  sculpt: Sculpt,
  on: (x: number, y: number) => Vec3,
): void {
  const lifted = (x: number, y: number) => add(on(x, y), [0, 0, 0.008]);
  const round: Vec3[] = [
    [-0.075, 1.405, -0.03],
    [-0.05, 1.42, -0.085],
    [0, 1.425, -0.098],
    [0.05, 1.42, -0.085],
    [0.075, 1.405, -0.03],
  ];
  const points = [
    lifted(-0.03, 1.23),
    lifted(-0.062, 1.3),
    lifted(-0.072, 1.36),
    ...round,
    lifted(0.072, 1.36),
    lifted(0.062, 1.3),
    lifted(0.03, 1.24),
    lifted(0.035, 1.15),
  ];
  addPath(sculpt.mesh, points, 0.0048, 5, RUBBER, torsoWeights);
  addEllipsoid(
    sculpt.mesh,
    add(lifted(0.035, 1.14), [0, 0, 0.004]),
    [0.015, 0.015, 0.007],
    8,
    4,
    STEEL,
    torsoWeights,
  );
}

/** A ribbon round the neck that carries the badge. */
function addLanyard(sculpt: Sculpt, on: (x: number, y: number) => Vec3): void {
  for (const s of [1, -1]) {
    const points: Vec3[] = [
      [s * 0.07, 1.405, -0.03],
      ...[
        [0.066, 1.35],
        [0.045, 1.28],
        [0.02, 1.21],
        [0.004, 1.18],
      ].map(([x = 0, y = 0]) => add(on(s * x, y), [0, 0, 0.006])),
    ];
    addPath(sculpt.mesh, points, 0.004, 3, BADGE_BAND, torsoWeights);
  }
}

/** Badge, and a nurse's pen and stethoscope or an educator's ribbon: reserved for staff, as the clothes are. */
export function addStaffKit(sculpt: Sculpt): void {
  const { level, wrap, figure } = sculpt;
  const { top } = figure.recipe;
  if (!STAFF_TOPS.has(top) || level === 2) return;
  const { hang, open = false } = cutOf(figure.recipe);
  const on = (x: number, y: number) =>
    wrap.front(x, y, hang, CLOTH_M + (open ? 0.012 : 0.002));
  addBadge(sculpt, top === "scrubs" ? on(0.075, 1.215) : on(0, 1.15));
  if (level > 0) return;
  if (top === "teacher") return addLanyard(sculpt, on);
  addPocketWithPen(sculpt, on);
  addStethoscope(sculpt, on);
}
