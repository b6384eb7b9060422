import { shade } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import {
  add,
  anglesAround,
  curveThrough,
  DEGREE,
  mix,
  smoothstep,
  spread,
  type Vec3,
} from "../geometry/vector.ts";
import { onHead } from "../figure/head-field.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { addHatHair } from "./styles.ts";
import { addShell, SKULL_CENTRE, skullAt } from "./shell.ts";

const CAP_EDGE = curveThrough([
  [0, 36],
  [60, 28],
  [90, 16],
  [180, 6],
]);
const PEAK_HALF_DEGREES = 64;
/** Profile of the peak: metres out from the cap's edge, metres down; there and back underneath. */
const PEAK_PROFILE = [
  [-0.02, 0.004],
  [0.008, 0],
  [0.03, -0.003],
  [0.05, -0.011],
  [0.064, -0.021],
  [0.066, -0.025],
  [0.038, -0.013],
  [-0.02, -0.004],
] as const;

/** A cap whose peak grows out of its edge, so that no gap shows from above. */
export function addCap(sculpt: Sculpt): void {
  addHatHair(sculpt);
  const { figure, mesh, count, level } = sculpt;
  const cloth = figure.cover;
  addShell(sculpt, {
    edge: CAP_EDGE,
    rings: 7,
    columns: 26,
    thickM: (_a, _up, t) => 0.015 + 0.011 * smoothstep(0, 0.25, t),
    colour: (_a, i, j) => shade(cloth, j < 2 ? 0.86 : i % 6 === 0 ? 0.93 : 1),
  });
  const angles = spread(
    -PEAK_HALF_DEGREES * DEGREE,
    PEAK_HALF_DEGREES * DEGREE,
    count(15),
  );
  const profile =
    level === 2 ? PEAK_PROFILE.filter((_, i) => i % 3 === 0) : PEAK_PROFILE;
  const rows = profile.map(([outM, downM]) =>
    angles.map((a): Vec3 => {
      const aside = Math.abs(a) / DEGREE;
      const [ray, reachM] = skullAt(sculpt, a, (CAP_EDGE(aside) + 4) * DEGREE);
      const edge = add(SKULL_CENTRE, ray, reachM + 0.016);
      const long = Math.cos((a * 90) / PEAK_HALF_DEGREES) ** 0.6 || 0;
      const reach = outM < 0 ? outM : outM * long;
      return [
        edge[0] + Math.sin(a * 0.75) * reach,
        edge[1] + downM - 0.012 * Math.sin(a) ** 2 * long,
        edge[2] + Math.cos(a * 0.75) * reach,
      ];
    }),
  );
  mesh.grid(
    rows,
    (_p, _i, j) => shade(cloth, j >= profile.length / 2 ? 0.5 : 0.88),
    wholly(BONE.head),
    {
      wrap: false,
      flip: true,
    },
  );
}

/** A wide brim with a band. */
export function addSunHat(sculpt: Sculpt): void {
  addHatHair(sculpt);
  const { figure, mesh, count } = sculpt;
  addShell(sculpt, {
    edge: () => 26,
    rings: 7,
    columns: 22,
    thickM: (_a, _up, t) => 0.019 + 0.015 * smoothstep(0, 0.3, t),
    colour: (_a, _i, j) => (j < 3 ? shade(figure.top, 0.8) : figure.cover),
  });
  const ring = (r: number, y: number) =>
    anglesAround(count(24)).map((a) =>
      onHead(
        Math.sin(a) * r,
        y + 0.012 * Math.cos(2 * a),
        Math.cos(a) * r * 1.05 - 0.012,
      ),
    );
  const rows = [
    ring(0.085, 0.088),
    ring(0.12, 0.082),
    ring(0.195, 0.07),
    ring(0.197, 0.065),
    ring(0.085, 0.078),
  ];
  mesh.grid(
    rows,
    (_p, _i, j) => shade(figure.cover, j > 2 ? 0.62 : 1),
    wholly(BONE.head),
  );
}

const TURBAN_EDGE = curveThrough([
  [0, 44],
  [18, 36],
  [40, 26],
  [66, 14],
  [90, 6],
  [120, -6],
  [180, -18],
]);

/** A length of cloth across its breadth: where, metres out, and how light; a lip that rolls over the layer below, and a pleat. */
const CLOTH = [
  [-1, -0.002, 0.58],
  [-0.8, 0.0085, 0.94],
  [-0.2, 0.0095, 1.03],
  [0, 0.0045, 0.7],
  [0.25, 0.0095, 1],
  [1, -0.003, 0.8],
] as const;
/** The same from further away. */
const PLAIN_CLOTH = [
  [-1, -0.002, 0.66],
  [-0.35, 0.008, 1],
  [0.35, 0.008, 1],
  [1, -0.002, 0.85],
] as const;

/** Layers wound to the left and right in turn, meeting in a peak over the brow. */
export function addTurban(sculpt: Sculpt): void {
  const { figure, mesh, level, count } = sculpt;
  const cloth = figure.cover;
  const thickM = (t: number) =>
    0.013 + 0.032 * smoothstep(0, 0.3, t) * (1 - 0.3 * smoothstep(0.6, 1, t));
  addShell(sculpt, {
    edge: TURBAN_EDGE,
    rings: 6,
    columns: 20,
    thickM: (_a, _up, t) => thickM(t),
    colour: (_a, _i, j) => shade(cloth, j < 2 ? 0.8 : 0.92),
  });
  const layers = [3, 3, 2][level] ?? 2;
  const profile = level === 0 ? CLOTH : PLAIN_CLOTH;
  for (let layer = 0; layer < layers; layer++) {
    for (const s of [1, -1]) {
      const angles = spread(-14, 181, count(11)).map(
        (degrees) => s * degrees * DEGREE,
      );
      const rows = profile.map(([across, outM]) =>
        angles.map((a) => {
          const aside = (Math.abs(a) / DEGREE) * (Math.sign(a) === s ? 1 : -1);
          const edge = TURBAN_EDGE(Math.abs(aside));
          const base = edge + 6 + layer * 13 + 10 * smoothstep(20, -14, aside);
          // Gathered over the brow, spread at the back.
          const halfDegrees = mix(6.5, 9, smoothstep(-14, 70, aside));
          const up = (base + across * halfDegrees) * DEGREE;
          const t = (up / DEGREE - edge) / (89 - edge);
          const [ray, reachM] = skullAt(sculpt, a, up);
          // Its end is tucked in under the other side's.
          const free = smoothstep(-14, 2, aside);
          const liftM = outM * free + (s > 0 ? 0.0015 : 0) - 0.003 * (1 - free);
          return add(
            SKULL_CENTRE,
            ray,
            reachM + thickM(Math.max(0, t)) + liftM,
          );
        }),
      );
      const light = mix(0.92, 1.06, layer / layers);
      mesh.grid(
        rows,
        (_p, _i, j) => shade(cloth, (profile[j]?.[2] ?? 1) * light),
        wholly(BONE.head),
        {
          wrap: false,
          flip: s < 0,
        },
      );
    }
  }
}
