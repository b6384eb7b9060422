import { shade, vary } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { addEllipsoid, addPath } from "../geometry/shapes.ts";
import { DEGREE, smoothstep } from "../geometry/vector.ts";
import { onHead } from "../figure/head-field.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { strand, swell } from "./growth.ts";
import { addShell, HAIRLINE } from "./shell.ts";

function addTiedBack(sculpt: Sculpt): void {
  const { hair } = sculpt.figure;
  addShell(sculpt, {
    edge: HAIRLINE,
    rings: 8,
    columns: 26,
    thickM: (a, up, t) =>
      0.003 +
      0.013 * swell(t, 0.2) +
      0.012 *
        smoothstep(20 * DEGREE, 62 * DEGREE, up) *
        smoothstep(0.1, 0.9, Math.cos(a)) *
        (0.8 + 0.2 * Math.sin(a * 3 + 0.8)) +
      0.0025 * Math.sin(a * 16) * (1 - t),
    colour: (a, _i, j) => vary(hair, 0.14, strand(a, j, 16)),
  });
}

export function addBun(sculpt: Sculpt): void {
  addTiedBack(sculpt);
  const { figure, mesh, count } = sculpt;
  const colour = (_p: unknown, i: number, j: number) =>
    vary(figure.hair, 0.16, 0.5 + 0.5 * Math.sin(i * 2.2 + j));
  addEllipsoid(
    mesh,
    onHead(0, 0.128, -0.085),
    [0.052, 0.046, 0.048],
    count(14),
    count(8),
    colour,
    wholly(BONE.head),
  );
}

const PONY_RADII_M = [0.018, 0.031, 0.034, 0.03, 0.022, 0.006];

export function addPony(sculpt: Sculpt): void {
  addTiedBack(sculpt);
  const { figure, mesh, count } = sculpt;
  const points = [
    onHead(0, 0.085, -0.105),
    onHead(0.004, 0.1, -0.142),
    onHead(0.01, 0.05, -0.172),
    onHead(0.012, -0.03, -0.168),
    onHead(0.01, -0.1, -0.15),
    onHead(0.006, -0.165, -0.135),
  ];
  const radius = (t: number) => PONY_RADII_M[Math.round(t * 5)] ?? 0.02;
  addPath(
    mesh,
    points,
    radius,
    count(9),
    (_p, i) => vary(figure.hair, 0.14, i % 2),
    wholly(BONE.head),
  );
  const band = [onHead(0.001, 0.09, -0.118), onHead(0.003, 0.097, -0.13)];
  addPath(
    mesh,
    band,
    0.021,
    count(9),
    shade(figure.top, 0.8),
    wholly(BONE.head),
  );
}
