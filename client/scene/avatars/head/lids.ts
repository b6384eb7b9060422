import { mixColour, shade, warm } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { add, DEGREE, mix, spread, type Vec3 } from "../geometry/vector.ts";
import { BONE, signOf, type Side } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { eyeCentre, EYEBALL_M } from "./eye-centre.ts";

const HALF_WIDTH = 66 * DEGREE;

/** Patches of a sphere a little larger than the eye. The upper one turns with the lids bone; 47 degrees shut it. */
export function addLids(sculpt: Sculpt, side: Side): void {
  const { figure, level, mesh } = sculpt;
  const { skin, lines, curves, recipe } = figure;
  const centre = eyeCentre(side, level);
  const open = -0.4 * (recipe.lids ?? 0);
  const tilt = (recipe.tilt ?? 0) * 1.6 * signOf(side);
  const lash = mix(0.55, 1, curves);
  const at = (across: number, up: number, radius: number): Vec3 => {
    const r = radius * EYEBALL_M;
    return add(centre, [
      Math.sin(across) * Math.cos(up) * r * 1.03,
      Math.sin(up) * r,
      Math.cos(across) * Math.cos(up) * r,
    ]);
  };
  const upper = (a: number) => {
    const q = a / HALF_WIDTH;
    return (
      (24 - open * 10 - 8 * lines * Math.abs(q) - 30 * q * q + tilt * q * 10) *
      DEGREE
    );
  };
  const lower = (a: number) => {
    const q = a / HALF_WIDTH;
    return (-25 + 20 * q * q + tilt * q * 8 + open * 3) * DEGREE;
  };
  const across = spread(-HALF_WIDTH, HALF_WIDTH, level === 0 ? 7 : 5);
  const lidColour = shade(mixColour(skin, warm(skin, 0.45), 0.6), 0.93);
  const black: Vec3 = [0.03, 0.02, 0.02];
  const strip = { wrap: false, flip: true };
  mesh.grid(
    [
      across.map((a) => at(a * 0.9, 82 * DEGREE, 1.02)),
      across.map((a) => at(a, mix(upper(a), 82 * DEGREE, 0.55), 1.075)),
      across.map((a) => at(a, upper(a) + 5 * DEGREE, 1.085)),
      across.map((a) => at(a, upper(a), 1.075)),
    ],
    (_p, _i, j) => (j === 0 ? skin : shade(lidColour, j === 1 ? 1 : 0.92)),
    wholly(BONE.lids),
    strip,
  );
  mesh.grid(
    [
      across.map((a) =>
        at(
          a,
          upper(a) + (1.5 + 4.5 * lash * (1 - 0.6 * (a / 1.15) ** 2)) * DEGREE,
          1.088,
        ),
      ),
      across.map((a) => at(a, upper(a) - 0.5 * DEGREE, 1.1)),
      across.map((a) => at(a, upper(a) - 1.5 * DEGREE, 1.02)),
    ],
    (_p, _i, j) => (j === 0 ? mixColour(skin, [0.05, 0.03, 0.03], 0.8) : black),
    wholly(BONE.lids),
    strip,
  );
  if (level > 0) return;
  mesh.grid(
    [
      across.map((a) => at(a, lower(a) + DEGREE, 1.02)),
      across.map((a) => at(a, lower(a), 1.09)),
      across.map((a) => at(a, mix(lower(a), -70 * DEGREE, 0.4), 1.075)),
      across.map((a) => at(a * 0.9, -72 * DEGREE, 0.98)),
    ],
    (_p, _i, j) =>
      j === 0
        ? shade(mixColour(skin, [0.5, 0.15, 0.12], 0.3), 0.75)
        : shade(skin, j === 1 ? 0.92 : 1),
    wholly(BONE.head),
    strip,
  );
}
