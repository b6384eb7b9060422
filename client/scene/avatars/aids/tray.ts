import { parseColour } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { addBox, addTube, type Section } from "../geometry/shapes.ts";
import { add, type Vec3 } from "../geometry/vector.ts";
import { BONE, HELD_AT } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";

const WOOD = parseColour("#a9794d");
const BOWL = parseColour("#f1e9d8");
const SIZE_M: Vec3 = [0.34, 0.016, 0.24];

/** A tray with a bowl; it is only to be seen while it is carried. */
export function addTray(sculpt: Sculpt): void {
  const { mesh, level } = sculpt;
  const held = wholly(BONE.held);
  addBox(mesh, HELD_AT, SIZE_M, WOOD, held);
  if (level > 0) return;
  const section = (up: number, r: number): Section => ({
    centre: add(HELD_AT, [0.05, up, 0]),
    u: [1, 0, 0],
    v: [0, 0, -1],
    ru: r,
    rv: r,
  });
  addTube(mesh, [section(0.008, 0.03), section(0.05, 0.06)], 7, BOWL, held);
}
