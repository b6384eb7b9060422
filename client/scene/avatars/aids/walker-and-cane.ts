import { parseColour } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { addPath } from "../geometry/shapes.ts";
import { add, type Vec3 } from "../geometry/vector.ts";
import { armDirection, BONE, PALM_M } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";

const METAL = parseColour("#9aa3ab");
const BLACK = parseColour("#23272c");
const WOOD = parseColour("#6b4a2e");
const DARK_WOOD = parseColour("#5a3a22");

/** Where hands hold the walker: half width, height, front; metres at reference size. */
export const WALKER_GRIP: Vec3 = [0.25, 0.885, 0.215];
/** From the handle to the floor. */
export const CANE_M = 0.765;

/** A frame with two grips, carried by the root bone in front of its owner. */
export function addWalker(sculpt: Sculpt): void {
  const { mesh, level } = sculpt;
  const root = wholly(BONE.root);
  const sides = level === 0 ? 6 : 4;
  const z = 0.42;
  for (const s of [1, -1]) {
    const front: Vec3[] = [
      [0.26, 0.02, z + 0.2],
      [0.255, 0.55, z + 0.04],
      [0.25, 0.86, z - 0.06],
      [0.25, 0.885, z - 0.14],
      [0.25, 0.88, z - 0.26],
    ];
    const back: Vec3[] = [
      [0.27, 0.02, z - 0.26],
      [0.255, 0.6, z - 0.1],
      [0.25, 0.84, z - 0.05],
    ];
    const grip: Vec3[] = [
      [0.25, 0.885, z - 0.14],
      [0.25, 0.88, z - 0.27],
    ];
    const mirrored = (points: Vec3[]) =>
      points.map(([x, y, depth]): Vec3 => [s * x, y, depth]);
    addPath(mesh, mirrored(front), 0.0125, sides, METAL, root);
    addPath(mesh, mirrored(back), 0.0125, sides, METAL, root);
    addPath(mesh, mirrored(grip), 0.018, sides, BLACK, root);
    for (const foot of [front[0], back[0]]) {
      if (foot && level < 2)
        addPath(
          mesh,
          mirrored([
            [foot[0], 0, foot[2]],
            [foot[0], 0.05, foot[2]],
          ]),
          0.018,
          sides,
          BLACK,
          root,
        );
    }
  }
  addPath(
    mesh,
    [
      [-0.255, 0.56, z + 0.035],
      [0.255, 0.56, z + 0.035],
    ],
    0.011,
    sides,
    METAL,
    root,
  );
  addPath(
    mesh,
    [
      [-0.253, 0.74, z - 0.01],
      [0.253, 0.74, z - 0.01],
    ],
    0.011,
    sides,
    METAL,
    root,
  );
}

/** A cane in the right hand: made along the resting hand, upright when the hand's own axis points down. */
export function addCane(sculpt: Sculpt): void {
  const { mesh, joints, level } = sculpt;
  const hand = wholly(BONE.handR);
  const down = armDirection("R");
  const grip = add(joints.handR, down, PALM_M);
  const sides = level === 0 ? 6 : 4;
  const handle: Vec3[] = [
    add(grip, [0, 0, 0.045]),
    add(grip, [0, 0.004, -0.01]),
    add(grip, [0, 0, -0.05]),
  ];
  addPath(mesh, handle, 0.011, sides, DARK_WOOD, hand);
  addPath(
    mesh,
    [grip, add(grip, down, CANE_M - 0.015)],
    (t) => 0.0095 - 0.0015 * t,
    sides,
    WOOD,
    hand,
  );
  addPath(
    mesh,
    [add(grip, down, CANE_M - 0.025), add(grip, down, CANE_M)],
    0.0145,
    sides,
    BLACK,
    hand,
  );
}
