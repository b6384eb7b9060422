import type {
  GridOptions,
  MeshBuilder,
  PointColour,
  PointWeights,
  Weights,
} from "./mesh-builder.ts";
import type { Colour } from "./colour.ts";
import {
  add,
  anglesAround,
  cross,
  normalize,
  signedPower,
  spread,
  subtract,
  type Vec3,
} from "./vector.ts";

/** One cross-section of a tube: an ellipse with half axes `ru` along `u` and `rv` along `v`, metres. */
export type Section = {
  centre: Vec3;
  u: Vec3;
  v: Vec3;
  ru: number;
  rv: number;
};

type TubeOptions = GridOptions & { squareness?: number };

/** A closed tube through sections; `squareness` under 1 flattens its four sides. */
export function addTube(
  mesh: MeshBuilder,
  sections: readonly Section[],
  sides: number,
  colour: PointColour,
  weights: PointWeights,
  { squareness = 1, ...options }: TubeOptions = {},
): void {
  const rows = sections.map(({ centre, u, v, ru, rv }) =>
    anglesAround(sides).map((a) =>
      add(
        add(centre, u, signedPower(Math.cos(a), squareness) * ru),
        v,
        signedPower(Math.sin(a), squareness) * rv,
      ),
    ),
  );
  mesh.grid(rows, colour, weights, {
    capStart: true,
    capEnd: true,
    ...options,
  });
}

/** A round tube along points; `radius` may change from start (0) to end (1). */
export function addPath(
  mesh: MeshBuilder,
  points: readonly Vec3[],
  radius: number | ((t: number) => number),
  sides: number,
  colour: PointColour,
  weights: PointWeights,
  options: TubeOptions = {},
): void {
  let side: Vec3 | null = null;
  const sections = points.map((centre, i): Section => {
    const along = normalize(
      subtract(points[i + 1] ?? centre, points[i - 1] ?? centre),
    );
    const reference: Vec3 =
      side ?? (Math.abs(along[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]);
    const v = normalize(cross(along, reference));
    side = cross(v, along);
    const r =
      typeof radius === "function" ? radius(i / (points.length - 1)) : radius;
    return { centre, u: side, v: cross(along, side), ru: r, rv: r };
  });
  addTube(mesh, sections, sides, colour, weights, options);
}

/** An ellipsoid; `shape` may bend each point (given from the centre) before it is placed. */
export function addEllipsoid(
  mesh: MeshBuilder,
  centre: Vec3,
  radii: Vec3,
  sides: number,
  rings: number,
  colour: PointColour,
  weights: PointWeights,
  shape: (offset: Vec3) => Vec3 = (offset) => offset,
): void {
  const rows = spread(-Math.PI / 2, Math.PI / 2, rings + 1).map((up) =>
    anglesAround(sides).map((a) =>
      add(
        centre,
        shape([
          Math.cos(up) * Math.cos(a) * radii[0],
          Math.sin(up) * radii[1],
          -Math.cos(up) * Math.sin(a) * radii[2],
        ]),
      ),
    ),
  );
  mesh.grid(rows, colour, weights);
}

const WORLD_AXES: [Vec3, Vec3, Vec3] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** A box of the given full size, turned to `axes`. */
export function addBox(
  mesh: MeshBuilder,
  centre: Vec3,
  size: Vec3,
  colour: Colour,
  weights: Weights,
  axes: readonly [Vec3, Vec3, Vec3] = WORLD_AXES,
): void {
  for (const axis of [0, 1, 2] as const) {
    const [u, v] = [
      ((axis + 1) % 3) as 0 | 1 | 2,
      ((axis + 2) % 3) as 0 | 1 | 2,
    ];
    for (const side of [1, -1]) {
      const face = add(centre, axes[axis], (side * size[axis]) / 2);
      const corner = (i: number, j: number) =>
        mesh.vertex(
          add(
            add(face, axes[u], (i * side * size[u]) / 2),
            axes[v],
            (j * size[v]) / 2,
          ),
          colour,
          weights,
        );
      mesh.quad(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1));
    }
  }
}

/** Unit axes of a thing that looks along `normal` and stands upright. */
export function axesFacing(normal: Vec3): [Vec3, Vec3, Vec3] {
  const u = normalize(cross([0, 1, 0], normal));
  return [u, cross(normal, u), normal];
}
