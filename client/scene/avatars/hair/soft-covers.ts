import { shade } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { addEllipsoid, addPath } from "../geometry/shapes.ts";
import { curveThrough, smoothstep } from "../geometry/vector.ts";
import { onHead } from "../figure/head-field.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { hangingWeights } from "../figure/weights.ts";
import { swell } from "./growth.ts";
import { addShell } from "./shell.ts";
import { addHair, addHatHair } from "./styles.ts";

const SCARF_EDGE = curveThrough([
  [0, 47],
  [30, 42],
  [60, 18],
  [80, -2],
  [110, -20],
  [180, -42],
]);
const BEANIE_EDGE = curveThrough([
  [0, 37],
  [50, 26],
  [80, 4],
  [110, -6],
  [180, -26],
]);
const KIPPAH_EDGE = curveThrough([
  [0, 74],
  [90, 64],
  [180, 50],
]);

/** A scarf that covers all hair, tied at the nape. */
export function addScarf(sculpt: Sculpt): void {
  const { figure, mesh, count, level } = sculpt;
  const cloth = figure.cover;
  addShell(sculpt, {
    edge: SCARF_EDGE,
    rings: 8,
    columns: 26,
    thickM: (a, up, t) =>
      0.007 +
      0.017 * swell(t, 0.25) +
      0.012 * smoothstep(0.2, -1, Math.cos(a)) * smoothstep(1.2, 0, up) +
      0.002 * Math.sin(up * 16 + Math.abs(a)),
    colour: (_a, i, j) =>
      shade(cloth, j < 2 ? 0.84 : 0.95 + 0.05 * Math.sin(j * 2.4 + i * 0.3)),
  });
  if (level === 2) return;
  addEllipsoid(
    mesh,
    onHead(0, -0.075, -0.125),
    [0.03, 0.023, 0.021],
    count(9),
    count(6),
    shade(cloth, 0.92),
    wholly(BONE.head),
  );
  for (const s of [1, -1])
    addPath(
      mesh,
      [
        onHead(s * 0.012, -0.08, -0.132),
        onHead(s * 0.03, -0.13, -0.137),
        onHead(s * 0.042, -0.19, -0.125),
      ],
      (t) => 0.012 + 0.008 * t,
      count(6),
      shade(cloth, 0.88),
      hangingWeights,
    );
}

/** A knitted hat with a turned-up edge. */
export function addBeanie(sculpt: Sculpt): void {
  addHatHair(sculpt);
  const cloth = sculpt.figure.cover;
  addShell(sculpt, {
    edge: BEANIE_EDGE,
    rings: 9,
    columns: 28,
    thickM: (a, _up, t) =>
      0.015 +
      0.009 * smoothstep(0.02, 0.06, t) * smoothstep(0.34, 0.26, t) +
      0.008 * smoothstep(0.2, 0.9, t) +
      0.0014 * Math.sin(a * 28),
    colour: (_a, i, j) =>
      shade(cloth, (j < 4 ? 0.84 : 1) * (i % 2 === 0 ? 0.95 : 1)),
  });
}

/** A small round cap on the crown, over the hair. */
export function addKippah(sculpt: Sculpt): void {
  const { recipe, cover } = sculpt.figure;
  const isBare = recipe.hair === "none" || recipe.hair === "balding";
  if (isBare) addHair(sculpt);
  else addHatHair(sculpt);
  addShell(sculpt, {
    edge: (aside) => KIPPAH_EDGE(aside),
    rings: 5,
    columns: 22,
    thickM: (_a, _up, t) => (isBare ? 0.003 : 0.013) + 0.004 * swell(t, 0.2),
    colour: (_a, _i, j) => shade(cover, j < 2 ? 0.78 : 1),
  });
}
