import type { Point } from "../../../shared/places/geometry.ts";

/** Distances from a shore on a square grid, row by row from north to south. */
export interface ShoreGrid {
  /** Cells along each side. */
  readonly cells: number;
  /** Length of each side; the grid is centred on the island's middle. */
  readonly sizeM: number;
  /** Metres from the shore at the middle of each cell, negative on land. */
  readonly distanceM: Float32Array;
}

/** Measures how far each cell lies from a closed outline. */
export function measureShore(
  outline: readonly Point[],
  cells: number,
  sizeM: number,
): ShoreGrid {
  const distanceM = new Float32Array(cells * cells);
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const point = {
        x: ((column + 0.5) / cells - 0.5) * sizeM,
        z: ((row + 0.5) / cells - 0.5) * sizeM,
      };
      distanceM[row * cells + column] = signedDistance(outline, point);
    }
  }
  return { cells, sizeM, distanceM };
}

/** Metres from a point to a closed outline, negative within it. */
export function signedDistance(
  outline: readonly Point[],
  point: Point,
): number {
  let nearest = Infinity;
  let isWithin = false;
  let a = outline.at(-1) ?? point;
  for (const b of outline) {
    const alongX = b.x - a.x;
    const alongZ = b.z - a.z;
    const length2 = alongX * alongX + alongZ * alongZ || 1;
    const share = Math.min(
      1,
      Math.max(
        0,
        ((point.x - a.x) * alongX + (point.z - a.z) * alongZ) / length2,
      ),
    );
    nearest = Math.min(
      nearest,
      Math.hypot(
        a.x + share * alongX - point.x,
        a.z + share * alongZ - point.z,
      ),
    );
    if (
      a.z > point.z !== b.z > point.z &&
      point.x < a.x + ((point.z - a.z) / alongZ) * alongX
    )
      isWithin = !isWithin;
    a = b;
  }
  return isWithin ? -nearest : nearest;
}
