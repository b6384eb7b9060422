import { march } from "../geometry/field.ts";
import type { PointColour, PointWeights } from "../geometry/mesh-builder.ts";
import type { Vec3 } from "../geometry/vector.ts";
import { onHead } from "../figure/head-field.ts";
import type { Sculpt } from "../figure/sculpt.ts";

/** A point of the face seen from the front, from the middle of the head. */
export type FacePoint = readonly [x: number, y: number];

/** The point on the skin behind (x, y), lifted by `offM`. */
export function onFace(
  { fields }: Sculpt,
  x: number,
  y: number,
  offM: number,
): Vec3 {
  return onHead(
    x,
    y,
    march(fields.headAndNeck, onHead(x, y, 0), [0, 0, 1], 0.2) + offM,
  );
}

/** A raised strip along points of the face, left to right: brows, lines, moustache. */
export function addRibbon(
  sculpt: Sculpt,
  points: readonly FacePoint[],
  halfWidth: (t: number) => number,
  offM: number,
  colour: PointColour,
  weights: PointWeights,
): void {
  const sorted = [...points].sort((a, b) => a[0] - b[0]);
  const rows: [Vec3[], Vec3[], Vec3[]] = [[], [], []];
  sorted.forEach(([x, y], i) => {
    const [toX, toY] = sorted[i + 1] ?? [x, y];
    const [fromX, fromY] = sorted[i - 1] ?? [x, y];
    const size = Math.hypot(toX - fromX, toY - fromY) || 1;
    const [nx, ny] = [-(toY - fromY) / size, (toX - fromX) / size];
    const half = halfWidth(i / (sorted.length - 1));
    rows[0].push(onFace(sculpt, x - nx * half, y - ny * half, offM * 0.2));
    rows[1].push(onFace(sculpt, x, y, offM));
    rows[2].push(onFace(sculpt, x + nx * half, y + ny * half, offM * 0.2));
  });
  sculpt.mesh.grid(rows, colour, weights, { wrap: false });
}
