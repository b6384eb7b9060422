import { march } from "../geometry/field.ts";
import type { Colour } from "../geometry/colour.ts";
import { wholly, type PointNormal } from "../geometry/mesh-builder.ts";
import {
  add,
  curveThrough,
  DEGREE,
  hash,
  mix,
  normalize,
  signedPower,
  subtract,
  type Vec3,
} from "../geometry/vector.ts";
import { onHead } from "../figure/head-field.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";

/** Hair and hats are given in angles from here: round the head from the front, and up. */
export const SKULL_CENTRE: Vec3 = onHead(0, 0.022, -0.012);

/** Where hair begins: degrees from the front -> degrees up. */
export const HAIRLINE = curveThrough([
  [0, 46],
  [25, 45],
  [48, 36],
  [62, 20],
  [74, 2],
  [86, -6],
  [100, -2],
  [116, -24],
  [140, -42],
  [180, -50],
]);

/** A direction from the skull's centre and how far the skin is. */
export function skullAt(
  { fields }: Sculpt,
  around: number,
  up: number,
): readonly [ray: Vec3, reachM: number] {
  const ray: Vec3 = [
    Math.sin(around) * Math.cos(up),
    Math.sin(up),
    Math.cos(around) * Math.cos(up),
  ];
  return [ray, march(fields.head, SKULL_CENTRE, ray, 0.2)];
}

type Shell = {
  /** lower edge: degrees from the front (0 to 180) and the signed angle -> degrees up */
  edge: (aside: number, around: number) => number;
  /** metres above the skin; `t` runs from the edge (0) to the crown (1) */
  thickM: (around: number, up: number, t: number) => number;
  colour: (around: number, column: number, row: number, p: Vec3) => Colour;
  rings: number;
  columns: number;
  /** how far normals stray from the radial: textured hair needs it or reads as rubber */
  fuzz?: number;
};

/** A closed cap of hair or cloth over the skull, its edge tucked into the skin. */
export function addShell(sculpt: Sculpt, shell: Shell): void {
  const { mesh, level, count } = sculpt;
  const columns = count(shell.columns);
  const rings = Math.max(
    level === 2 ? 3 : 4,
    count(shell.rings) - (level === 2 ? 1 : 0),
  );
  const around = Array.from(
    { length: columns },
    (_, i) => Math.PI * signedPower((i / columns) * 2 - 1, 1.15),
  );
  const rows = Array.from({ length: rings + 2 }, (_, k) =>
    around.map((a) => {
      const t = Math.max(0, k - 1) / rings;
      const up = mix(
        shell.edge(Math.abs(a) / DEGREE, a) * DEGREE,
        89 * DEGREE,
        t ** 0.92,
      );
      const [ray, reachM] = skullAt(sculpt, a, up);
      return add(
        SKULL_CENTRE,
        ray,
        reachM + (k === 0 ? -0.004 : shell.thickM(a, up, t)),
      );
    }),
  );
  mesh.grid(
    rows,
    (p, i, j) => shell.colour(around[i] ?? 0, i, j, p),
    wholly(BONE.head),
    {
      capEnd: true,
      ...(shell.fuzz ? { normal: strayNormal(shell.fuzz) } : {}),
    },
  );
}

function strayNormal(fuzz: number): PointNormal {
  return (p) => {
    const out = normalize(subtract(p, SKULL_CENTRE));
    const stray = (axis: number) =>
      fuzz * 2 * (hash(p[0] * 91 + axis, p[1] * 77, p[2] * 53) - 0.5);
    return [
      normalize([out[0] + stray(0), out[1] + stray(1), out[2] + stray(2)]),
      0.85,
    ];
  };
}
