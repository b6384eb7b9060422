import { vary } from "../geometry/colour.ts";
import { addPath } from "../geometry/shapes.ts";
import {
  add,
  DEGREE,
  hash,
  mix,
  smoothstep,
  type Vec3,
} from "../geometry/vector.ts";
import { HEAD_Y } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { hangingWeights } from "../figure/weights.ts";
import { addShell, HAIRLINE, SKULL_CENTRE, skullAt } from "./shell.ts";

/** Ropes hanging round sides and back, and some laid over the crown. */
export function addLocs(sculpt: Sculpt): void {
  const { figure, mesh, level, count } = sculpt;
  const { hair } = figure;
  addShell(sculpt, {
    edge: HAIRLINE,
    rings: 7,
    columns: 26,
    thickM: (_a, _up, t) => 0.004 + 0.016 * Math.sqrt(smoothstep(0, 0.25, t)),
    colour: (_a, i, j) => vary(hair, 0.2, hash(i, j)),
  });
  const hanging = count(18);
  for (let i = 0; i < hanging; i++) {
    const a = mix(64, 296, (i + 0.5) / hanging) * DEGREE;
    const [ray, reachM] = skullAt(sculpt, a, mix(5, 40, hash(i, 1)) * DEGREE);
    const r = 0.118 + 0.01 * hash(i, 2);
    const bottom = -0.1 - 0.07 * hash(i, 3) - (Math.cos(a) < -0.3 ? 0.03 : 0);
    const at = (y: number, grow: number): Vec3 => [
      Math.sin(a) * (r + grow),
      HEAD_Y + y,
      Math.cos(a) * (r + grow) - 0.014,
    ];
    const points =
      level === 0
        ? [
            add(SKULL_CENTRE, ray, reachM + 0.008),
            at(-0.01, 0.003),
            at(bottom, -0.002),
          ]
        : [
            add(SKULL_CENTRE, ray, reachM + 0.008),
            at(0, 0.002),
            at(bottom, -0.003),
          ];
    const width = level === 0 ? 0.01 : 0.013;
    addPath(
      mesh,
      points,
      (t) => (t > 0.9 ? width * 0.6 : width),
      4,
      (_p, _q, j) => vary(hair, 0.22, hash(i, j)),
      hangingWeights,
      {
        capStart: false,
      },
    );
  }
  const laid = [6, 0, 0][level] ?? 0;
  for (let i = 0; i < laid; i++) {
    const a = mix(-60, 60, (i + 0.5) / laid) * DEGREE;
    const points = [
      [52, 0.012],
      [68, 0.024],
      [85, 0.022],
    ].map(([up = 0, liftM = 0]) => {
      const [ray, reachM] = skullAt(sculpt, a, up * DEGREE);
      return add(SKULL_CENTRE, ray, reachM + liftM);
    });
    addPath(
      mesh,
      points,
      0.0105,
      4,
      (_p, _q, j) => vary(hair, 0.22, hash(i, j)),
      hangingWeights,
    );
  }
}
