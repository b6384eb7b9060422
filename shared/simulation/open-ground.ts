import type { NavMesh } from "navcat";
import type { Point } from "./walkable.ts";

/** Side of a square of the grid in which polygons are looked up. */
const SQUARE_M = 1;
const SQUARES_ACROSS = 4096;
/** More polygons than this a single step hardly crosses. */
const MOST_CROSSED = 8;
/** Numbers that hold one edge: where it begins, x and z, and whereto it goes. */
const EDGE_NUMBERS = 4;
/** Neighbours from here on lie in other tiles. */
const OTHER_TILE = 0x8000;

/** A convex polygon of the mesh. */
interface Ground {
  /** Each edge with the inside on its left. */
  readonly edges: Float64Array;
  /** What lies behind each edge; `undefined` behind a wall. */
  readonly beyond: (Ground | undefined)[];
}

const findSquare = (x: number, z: number): number =>
  Math.floor(x / SQUARE_M) * SQUARES_ACROSS + Math.floor(z / SQUARE_M);

/**
 * Tells at once, for nearly all steps people make, that a straight way is free:
 * it crosses from polygon to polygon of the mesh and never a wall. Where it says
 * no, the way may be free all the same. For a mesh with a single floor.
 */
export function createOpenGround(
  navMesh: NavMesh,
): (from: Point, to: Point) => boolean {
  const squares = new Map<number, Ground[]>();
  for (const { vertices, polys } of Object.values(navMesh.tiles)) {
    const shapes = polys.map((poly) =>
      poly.vertices.map((index) => ({
        x: vertices[index * 3] ?? NaN,
        z: vertices[index * 3 + 2] ?? NaN,
      })),
    );
    const grounds = shapes.map((corners) => ({
      edges: drawEdges(corners),
      beyond: [] as (Ground | undefined)[],
    }));
    for (const [index, ground] of grounds.entries()) {
      for (const next of polys[index]?.neis ?? [])
        ground.beyond.push(next < OTHER_TILE ? grounds[next - 1] : undefined);
      for (const square of listSquares(shapes[index] ?? [])) {
        const there = squares.get(square);
        if (there) there.push(ground);
        else squares.set(square, [ground]);
      }
    }
  }
  return (from, to) => {
    const candidates = squares.get(findSquare(from.x, from.z));
    const start = candidates?.find((each) => holds(each, from));
    return start !== undefined && leadsTo(start, from, to);
  };
}

/** The squares that a polygon may reach into. */
function listSquares(corners: readonly Point[]): number[] {
  const xs = corners.map(({ x }) => Math.floor(x / SQUARE_M));
  const zs = corners.map(({ z }) => Math.floor(z / SQUARE_M));
  const squares: number[] = [];
  for (let x = Math.min(...xs); x <= Math.max(...xs); x++)
    for (let z = Math.min(...zs); z <= Math.max(...zs); z++)
      squares.push(x * SQUARES_ACROSS + z);
  return squares;
}

function drawEdges(corners: readonly Point[]): Float64Array {
  const edges = corners.map((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return { ...from, alongX: to.x - from.x, alongZ: to.z - from.z };
  });
  // Twice the area, below zero where the corners run the other way round.
  const area = edges.reduce(
    (sum, { x, z, alongX, alongZ }) => sum + x * alongZ - alongX * z,
    0,
  );
  const sign = Math.sign(area);
  return Float64Array.from(
    edges.flatMap(({ x, z, alongX, alongZ }) => [
      x,
      z,
      alongX * sign,
      alongZ * sign,
    ]),
  );
}

/** How far a point lies to the left of an edge; below zero to its right. The unit is the edge's own. */
function measureSide(edges: Float64Array, at: number, { x, z }: Point): number {
  const acrossX = x - (edges[at] ?? NaN);
  const acrossZ = z - (edges[at + 1] ?? NaN);
  return (edges[at + 2] ?? NaN) * acrossZ - (edges[at + 3] ?? NaN) * acrossX;
}

function holds({ edges }: Ground, point: Point): boolean {
  for (let at = 0; at < edges.length; at += EDGE_NUMBERS)
    if (!(measureSide(edges, at, point) >= 0)) return false;
  return true;
}

/** Follows a straight way from one polygon into the next until it ends or meets a wall. */
function leadsTo(start: Ground, from: Point, to: Point): boolean {
  let ground: Ground | undefined = start;
  for (let crossed = 0; ground && crossed <= MOST_CROSSED; crossed++) {
    const { edges, beyond }: Ground = ground;
    let exit = -1;
    let exitShare = Infinity;
    for (let at = 0; at < edges.length; at += EDGE_NUMBERS) {
      const toSide = measureSide(edges, at, to);
      if (toSide >= 0) continue;
      const fromSide = measureSide(edges, at, from);
      const share = fromSide / (fromSide - toSide);
      // Not where the arithmetic is at its end, as at a corner.
      if (!(share >= 0)) return false;
      if (share >= exitShare) continue;
      exit = at / EDGE_NUMBERS;
      exitShare = share;
    }
    if (exit < 0) return holds(ground, to);
    ground = beyond[exit];
  }
  return false;
}
