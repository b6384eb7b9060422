import { parseColour } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { addBox, addPath } from "../geometry/shapes.ts";
import { normalize, type Vec3 } from "../geometry/vector.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { addRod, addWheels, FRAME, HALF_WIDTH_M } from "./wheels.ts";

/** Height of the cushion, metres at reference size. */
export const CHAIR_SEAT_M = 0.5;
const ROOT = wholly(BONE.root);
const BLACK = parseColour("#23272c");

function addFrame(sculpt: Sculpt, s: number): void {
  const { mesh, level } = sculpt;
  const sides = level === 0 ? 5 : 3;
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
