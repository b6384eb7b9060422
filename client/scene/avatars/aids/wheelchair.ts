import { parseColour } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { addBox, addPath, addTube, type Section } from "../geometry/shapes.ts";
import {
  anglesAround,
  normalize,
  subtract,
  type Vec3,
} from "../geometry/vector.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";

/** Height of the cushion, metres at reference size. */
export const CHAIR_SEAT_M = 0.5;
const HALF_WIDTH_M = 0.235;
const ROOT = wholly(BONE.root);
const BLACK = parseColour("#23272c");
const METAL = parseColour("#9aa3ab");
const FRAME = parseColour("#2f5d7c");

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
    [0, thickM],
    [thickM, 0],
    [0, -thickM],
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

/** A short straight rod without caps worth seeing. */
function addRod(
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

function addWheels(sculpt: Sculpt, s: number): void {
  const { level } = sculpt;
  const hub: Vec3 = [s * (HALF_WIDTH_M + 0.035), 0.305, -0.1];
  addRing(sculpt, hub, 0.29, 0.014, [20, 12, 10][level] ?? 10, BLACK);
  if (level < 2)
    addRing(
      sculpt,
      [s * (HALF_WIDTH_M + 0.062), 0.305, -0.1],
      0.255,
      0.007,
      level === 0 ? 16 : 10,
      METAL,
    );
  const spokes = [8, 4, 0][level] ?? 0;
  for (const a of anglesAround(spokes)) {
    addRod(
      sculpt,
      hub,
      [hub[0], hub[1] + Math.sin(a) * 0.28, hub[2] + Math.cos(a) * 0.28],
      0.003,
      3,
      METAL,
    );
  }
  addRod(
    sculpt,
    [s * HALF_WIDTH_M, 0.305, -0.1],
    [s * (HALF_WIDTH_M + 0.065), 0.305, -0.1],
    0.025,
    6,
    METAL,
  );
  const inner = s * (HALF_WIDTH_M - 0.02);
  addRing(
    sculpt,
    [inner, 0.075, 0.3],
    0.06,
    0.014,
    level === 0 ? 12 : 7,
    BLACK,
  );
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

function addFrame(sculpt: Sculpt, s: number): void {
  const { mesh, level } = sculpt;
  const sides = level === 0 ? 6 : 4;
  const x = s * (HALF_WIDTH_M - 0.02);
  const y = CHAIR_SEAT_M;
  addPath(
    mesh,
    [
      [x, y - 0.04, -0.24],
      [x, y - 0.04, 0.22],
      [s * (HALF_WIDTH_M - 0.04), 0.36, 0.33],
      [s * (HALF_WIDTH_M - 0.09), 0.13, 0.43],
    ],
    0.0125,
    sides,
    FRAME,
    ROOT,
  );
  addPath(
    mesh,
    [
      [x, y - 0.04, -0.22],
      [x, y + 0.24, -0.245],
      [x, y + 0.42, -0.27],
      [x, y + 0.43, -0.34],
    ],
    0.0125,
    sides,
    FRAME,
    ROOT,
  );
  addBox(
    mesh,
    [s * (HALF_WIDTH_M - 0.005), y + 0.2, 0],
    [0.045, 0.028, 0.3],
    BLACK,
    ROOT,
  );
  addRod(
    sculpt,
    [s * (HALF_WIDTH_M - 0.01), y - 0.04, 0.1],
    [s * (HALF_WIDTH_M - 0.01), y + 0.19, 0.1],
    0.011,
    5,
    FRAME,
  );
  const rest: [Vec3, Vec3, Vec3] = [
    [1, 0, 0],
    normalize([0, 1, 0.12]),
    normalize([0, -0.12, 1]),
  ];
  addBox(mesh, [s * 0.1, 0.115, 0.44], [0.15, 0.014, 0.17], BLACK, ROOT, rest);
}

/** A self-propelled chair under its owner, carried by the root bone. */
export function addWheelchair(sculpt: Sculpt): void {
  addBox(
    sculpt.mesh,
    [0, CHAIR_SEAT_M - 0.03, 0.02],
    [0.42, 0.045, 0.44],
    BLACK,
    ROOT,
  );
  const back: [Vec3, Vec3, Vec3] = [
    [1, 0, 0],
    normalize([0, 1, -0.1]),
    normalize([0, 0.1, 1]),
  ];
  addBox(
    sculpt.mesh,
    [0, CHAIR_SEAT_M + 0.2, -0.245],
    [0.4, 0.4, 0.03],
    BLACK,
    ROOT,
    back,
  );
  for (const s of [1, -1]) {
    addWheels(sculpt, s);
    addFrame(sculpt, s);
  }
}
