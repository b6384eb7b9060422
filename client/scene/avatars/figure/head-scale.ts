import { mix, smoothstep, type Vec3 } from "../geometry/vector.ts";
import type { MeshBuilder } from "../geometry/mesh-builder.ts";
import { HEAD_Y, type Bone, type Joints } from "./skeleton.ts";

/** A slightly large head reads better from across a room. */
const HEAD_SCALE = 1.07;
const PIVOT_Y = HEAD_Y - 0.118;
const PIVOT_Z = -0.015;
const ON_HEAD: readonly Bone[] = [
  "jaw",
  "lids",
  "brows",
  "eyeL",
  "eyeR",
  "smile",
];

function enlarge([x, y, z]: Vec3): Vec3 {
  const scale = mix(1, HEAD_SCALE, smoothstep(HEAD_Y - 0.24, HEAD_Y - 0.13, y));
  return [
    x * scale,
    y < PIVOT_Y ? y : PIVOT_Y + (y - PIVOT_Y) * scale,
    PIVOT_Z + (z - PIVOT_Z) * scale,
  ];
}

/** Enlarges the vertices of the head, from `firstVertex` on, and the face's joints with them. */
export function enlargeHead(
  mesh: MeshBuilder,
  firstVertex: number,
  joints: Joints,
): void {
  const { positions } = mesh;
  for (let i = firstVertex * 3; i < positions.length; i += 3) {
    const p = enlarge([
      positions[i] ?? 0,
      positions[i + 1] ?? 0,
      positions[i + 2] ?? 0,
    ]);
    [positions[i], positions[i + 1], positions[i + 2]] = p;
  }
  for (const bone of ON_HEAD) joints[bone] = enlarge(joints[bone]);
}
