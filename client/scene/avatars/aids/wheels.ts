import { parseColour } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { addPath, addTube, type Section } from "../geometry/shapes.ts";
import {
  add,
  anglesAround,
  normalize,
  spread,
  subtract,
  type Vec3,
} from "../geometry/vector.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";

/** Half the width of the chair between its wheels, metres. */
export const HALF_WIDTH_M = 0.235;
const ROOT = wholly(BONE.root);
const BLACK = parseColour("#23272c");
const METAL = parseColour("#9aa3ab");
export const FRAME = parseColour("#2f5d7c");

function addRing(
  sculpt: Sculpt,
  centre: Vec3,
  radiusM: number,
  thickM: number,
  sides: number,
  colour: Vec3,
): void {
  const profile = [
    [-thickM, 0],
    [thickM * 0.6, thickM],
    [thickM * 0.6, -thickM],
    [-thickM, 0],
  ] as const;
  const rows = profile.map(([outM, asideM]) =>
    anglesAround(sides).map((a): Vec3 => [
      centre[0] + asideM,
      centre[1] + Math.sin(a) * (radiusM + outM),
      centre[2] + Math.cos(a) * (radiusM + outM),
    ]),
  );
  sculpt.mesh.grid(rows, colour, ROOT, { flip: true });
}

/** A straight rod, open at its ends. */
export function addRod(
  sculpt: Sculpt,
  from: Vec3,
  to: Vec3,
  radiusM: number,
  sides: number,
  colour: Vec3,
): void {
  const along = normalize(subtract(to, from));
  const u: Vec3 =
    Math.abs(along[0]) < 0.9 ? normalize([0, along[2], -along[1]]) : [0, 1, 0];
  const v: Vec3 = [
    along[1] * u[2] - along[2] * u[1],
    along[2] * u[0] - along[0] * u[2],
    along[0] * u[1] - along[1] * u[0],
  ];
  const section = (centre: Vec3): Section => ({
    centre,
    u,
    v,
    ru: radiusM,
    rv: radiusM,
  });
  addTube(sculpt.mesh, [section(from), section(to)], sides, colour, ROOT);
}

/** The driving wheel with its hand rim and the castor of one side. */
export function addWheels(sculpt: Sculpt, s: number): void {
  const { level, count } = sculpt;
  const hub: Vec3 = [s * (HALF_WIDTH_M + 0.035), 0.305, -0.1];
  addRing(sculpt, hub, 0.29, 0.014, count(16), BLACK);
  if (level === 0)
    addRing(
      sculpt,
      [s * (HALF_WIDTH_M + 0.062), 0.305, -0.1],
      0.255,
      0.007,
      count(14),
      METAL,
    );
  const diameters = [3, 2, 0][level] ?? 0;
  for (const a of spread(0, Math.PI, diameters + 1).slice(0, -1)) {
    const reach: Vec3 = [0, Math.sin(a) * 0.28, Math.cos(a) * 0.28];
    addRod(sculpt, add(hub, reach, -1), add(hub, reach), 0.003, 3, METAL);
  }
  if (level === 0) {
    addRod(
      sculpt,
      [s * HALF_WIDTH_M, 0.305, -0.1],
      [s * (HALF_WIDTH_M + 0.065), 0.305, -0.1],
      0.025,
      6,
      METAL,
    );
  }
  const inner = s * (HALF_WIDTH_M - 0.02);
  addRing(sculpt, [inner, 0.075, 0.3], 0.06, 0.014, count(8), BLACK);
  if (level < 2)
    addPath(
      sculpt.mesh,
      [
        [inner, 0.075, 0.3],
        [inner, 0.16, 0.28],
        [inner, 0.45, 0.22],
      ],
      0.011,
      4,
      FRAME,
      ROOT,
    );
}
