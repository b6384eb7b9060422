import { wholly } from "../geometry/mesh-builder.ts";
import { addPath } from "../geometry/shapes.ts";
import { anglesAround, signedPower, type Vec3 } from "../geometry/vector.ts";
import { onHead } from "../figure/head-field.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";

const FRONT_Z = 0.1115;
const WIRE_M = 0.0019;
/** Ends that are out of sight need no caps. */
const OPEN = { capStart: false, capEnd: false };

/** Frames without lenses: rims, bridge and temples. */
export function addGlasses(sculpt: Sculpt): void {
  const { figure, mesh, level, count } = sculpt;
  if (!figure.recipe.glasses || level === 2) return;
  const head = wholly(BONE.head);
  const squareness = figure.recipe.glasses === "round" ? 1 : 0.72;
  for (const s of [1, -1]) {
    const rim = (grow: number, forward: number) =>
      anglesAround(count(12)).map((a): Vec3 => {
        const [x, y] = [
          signedPower(Math.cos(a), squareness),
          signedPower(Math.sin(a), squareness),
        ];
        const z =
          FRONT_Z - 0.01 * Math.max(0, x * s) ** 2 - (y < 0 ? 0.002 : 0);
        return onHead(
          s * 0.0395 + x * (0.03 + grow),
          0.003 + y * (0.0235 + grow),
          z + forward,
        );
      });
    const inner = rim(-WIRE_M, 0);
    mesh.grid(
      [inner, rim(0, WIRE_M * 1.4), rim(WIRE_M, 0), inner],
      figure.frame,
      head,
      { flip: true },
    );
    const temple = [
      onHead(s * 0.0695, 0.012, FRONT_Z - 0.011),
      onHead(s * 0.088, 0.012, 0.075),
      onHead(s * 0.0975, 0.01, -0.005),
      onHead(s * 0.096, -0.008, -0.03),
    ];
    addPath(mesh, temple, 0.0023, 4, figure.frame, head, OPEN);
  }
  const bridge = [
    onHead(-0.0115, 0.008, FRONT_Z + 0.002),
    onHead(0, 0.012, FRONT_Z + 0.006),
    onHead(0.0115, 0.008, FRONT_Z + 0.002),
  ];
  addPath(mesh, bridge, 0.0022, 4, figure.frame, head, OPEN);
}
