import { shade } from "../geometry/colour.ts";
import { anglesAround, signedPower, type Vec3 } from "../geometry/vector.ts";
import { BONE, signOf, type Side } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";

/** Sections from heel to toe: place along the foot, half width, height, bend inwards; metres. */
const SECTIONS = [
  [-0.078, 0.022, 0.052, 0],
  [-0.062, 0.037, 0.08, 0],
  [-0.03, 0.041, 0.098, 0],
  [0.02, 0.041, 0.092, 0.001],
  [0.07, 0.046, 0.066, 0.004],
  [0.125, 0.045, 0.052, 0.006],
  [0.158, 0.034, 0.043, 0.005],
  [0.172, 0.016, 0.034, 0.003],
] as const;
const SOLE_Y = 0.017;

/** A closed shoe with a sole of another shade, flat on the floor. */
export function addShoe(sculpt: Sculpt, side: Side): void {
  const { mesh, joints, level, figure } = sculpt;
  const ankle = joints[`foot${side}`];
  const sections =
    level === 0
      ? SECTIONS
      : SECTIONS.filter((_, i) => [0, 2, 4, 6, 7].includes(i));
  const rows = sections.map(([z, half, high, inward]) =>
    anglesAround([10, 6, 5][level] ?? 5).map((a): Vec3 => [
      ankle[0] +
        signOf(side) * inward +
        signedPower(Math.cos(a), 0.7) * half * 1.02,
      Math.max(0, high * 0.45 + signedPower(Math.sin(a), 0.7) * high * 0.56),
      z - 0.005,
    ]),
  );
  const light = figure.shoes[0] + figure.shoes[1] + figure.shoes[2] > 1.5;
  const sole = shade(figure.shoes, light ? 0.72 : 0.55);
  mesh.grid(
    rows,
    (p) => (p[1] < SOLE_Y ? sole : figure.shoes),
    [[BONE[`foot${side}`], 1]],
    {
      capStart: true,
      capEnd: true,
    },
  );
}
