import type { Colour } from "./colour.ts";
import { length, subtract, type Vec3 } from "./vector.ts";

/** Bone index and share; shares are brought to a sum of 1, the four largest are kept. */
export type Weights = readonly (readonly [bone: number, share: number])[];

export type PointColour =
  Colour | ((p: Vec3, column: number, row: number) => Colour);
export type PointWeights =
  Weights | ((p: Vec3, column: number, row: number) => Weights);
/** Wanted normal of a point and how much of it is taken (0 to 1), or null for the mesh's own. */
export type PointNormal = (
  p: Vec3,
) => readonly [normal: Vec3, share: number] | null;

export type GridOptions = {
  /** Rows are closed rings (the default) or open strips. */
  wrap?: boolean;
  /** Turns the surface inside out. */
  flip?: boolean;
  capStart?: boolean;
  capEnd?: boolean;
  normal?: PointNormal;
};

export function wholly(bone: number): Weights {
  return [[bone, 1]];
}

/** Collects the vertices and triangles of one avatar. Rows run counter-clockwise seen from their outside. */
export class MeshBuilder {
  readonly positions: number[] = [];
  readonly colours: number[] = [];
  readonly weights: Weights[] = [];
  readonly indices: number[] = [];
  readonly wantedNormals: { vertex: number; normal: Vec3; share: number }[] =
    [];

  get vertexCount(): number {
    return this.weights.length;
  }

  vertex(p: Vec3, colour: Colour, weights: Weights): number {
    this.positions.push(p[0], p[1], p[2]);
    this.colours.push(colour[0], colour[1], colour[2]);
    this.weights.push(weights);
    return this.weights.length - 1;
  }

  triangle(a: number, b: number, c: number): void {
    if (a !== b && b !== c && a !== c) this.indices.push(a, b, c);
  }

  quad(a: number, b: number, c: number, d: number): void {
    this.triangle(a, b, c);
    this.triangle(a, c, d);
  }

  /** A surface through rows of points, each row the same number of points. Coinciding rows are not joined. */
  grid(
    rows: readonly Vec3[][],
    colour: PointColour,
    weights: PointWeights,
    options: GridOptions = {},
  ): void {
    const { wrap = true, flip = false } = options;
    const ids = rows.map((row, j) =>
      row.map((p, i) => {
        const id = this.vertex(
          p,
          resolve(colour, p, i, j),
          resolve(weights, p, i, j),
        );
        const wanted = options.normal?.(p);
        if (wanted)
          this.wantedNormals.push({
            vertex: id,
            normal: wanted[0],
            share: wanted[1],
          });
        return id;
      }),
    );
    ids.forEach((row, j) => {
      const above = ids[j + 1];
      const [here, there] = [rows[j], rows[j + 1]];
      if (!above || !here || !there || coincide(here, there)) return;
      row.forEach((a, i) => {
        const next = i + 1 < row.length ? i + 1 : wrap ? 0 : -1;
        const [b, c, d] = [row[next], above[next], above[i]];
        if (b === undefined || c === undefined || d === undefined) return;
        if (flip) this.quad(a, d, c, b);
        else this.quad(a, b, c, d);
      });
    });
    const [first, last] = [ids[0], ids.at(-1)];
    if (options.capStart && first) this.fan(first, 0, colour, weights, !flip);
    if (options.capEnd && last)
      this.fan(last, rows.length - 1, colour, weights, flip);
  }

  private fan(
    ring: number[],
    row: number,
    colour: PointColour,
    weights: PointWeights,
    flip: boolean,
  ): void {
    const centre: Vec3 = [0, 0, 0];
    for (const id of ring) {
      for (const axis of [0, 1, 2] as const)
        centre[axis] += (this.positions[id * 3 + axis] ?? 0) / ring.length;
    }
    const middle = this.vertex(
      centre,
      resolve(colour, centre, 0, row),
      resolve(weights, centre, 0, row),
    );
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length] ?? a;
      if (flip) this.triangle(a, middle, b);
      else this.triangle(a, b, middle);
    });
  }
}

function coincide(a: readonly Vec3[], b: readonly Vec3[]): boolean {
  return a.every((p, i) => length(subtract(p, b[i] ?? p)) < 1e-7);
}

function resolve<T>(
  value: T | ((p: Vec3, i: number, j: number) => T),
  p: Vec3,
  i: number,
  j: number,
): T {
  return typeof value === "function"
    ? (value as (p: Vec3, i: number, j: number) => T)(p, i, j)
    : value;
}
