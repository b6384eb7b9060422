import { mixColour, parseColour, shade, warm } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { addEllipsoid } from "../geometry/shapes.ts";
import { add, mix, spread, subtract } from "../geometry/vector.ts";
import { onHead } from "../figure/head-field.ts";
import { BONE, SIDES, signOf, type Side } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { addRibbon, type FacePoint } from "./face-surface.ts";

const GOLD = parseColour("#d9b45b");

/** The inner end may not be lower than the outer by more than 2 mm: it would look angry. */
function addBrow(sculpt: Sculpt, side: Side): void {
  const { figure, level } = sculpt;
  const thick = mix(0.0047, 0.0034, figure.curves);
  const arch = mix(0.0055, 0.009, figure.curves);
  const points = spread(0, 1, level === 0 ? 6 : 3).map((t): FacePoint => {
    const y =
      0.0415 + arch * Math.sin(t * 2.3) - 0.011 * t * t + 0.0015 * (1 - t);
    return [signOf(side) * mix(0.0155, 0.0665, t), y];
  });
  const half = (t: number) => {
    const outwards = side === "L" ? t : 1 - t;
    const end = outwards > 0.95 ? 0.35 : 1;
    return (
      thick *
      (0.55 + 0.75 * Math.sin(Math.PI * Math.min(1, outwards * 0.8 + 0.2))) *
      end
    );
  };
  addRibbon(sculpt, points, half, 0.0048, figure.brow, wholly(BONE.brows));
}

function addEar(sculpt: Sculpt, side: Side): void {
  const { figure, mesh, level, count } = sculpt;
  const s = signOf(side);
  const centre = onHead(s * (0.0925 + 0.003 * figure.fat), -0.008, -0.012);
  const rim = mixColour(figure.skin, warm(figure.skin, 0.5), 0.4);
  addEllipsoid(
    mesh,
    centre,
    [0.0115, 0.031, 0.0195],
    count(8),
    level === 0 ? 5 : 3,
    (p) => {
      const [x, y, z] = subtract(p, centre);
      const inside = Math.hypot(y / 0.031, z / 0.0195) < 0.62 && s * x > 0.002;
      return inside ? shade(figure.skin, 0.78) : rim;
    },
    wholly(BONE.head),
    ([x, y, z]) => [
      x * Math.cos(0.42) + s * Math.max(0, -z) * 0.45,
      y + z * 0.15,
      z,
    ],
  );
  if (!figure.recipe.earrings || level > 0) return;
  addEllipsoid(
    mesh,
    add(centre, [s * 0.012, -0.034, 0.006]),
    [0.005, 0.0055, 0.005],
    5,
    3,
    GOLD,
    wholly(BONE.head),
  );
}

/** Eyebrows, and ears unless cloth or hair covers them. */
export function addBrowsAndEars(sculpt: Sculpt): void {
  const { cover, hair } = sculpt.figure.recipe;
  const falling = hair === "bob" || hair === "long";
  const hidden = cover === "hijab" || (falling && cover !== "turban");
  for (const side of SIDES) {
    addBrow(sculpt, side);
    if (sculpt.level < 2 && !hidden) addEar(sculpt, side);
  }
}
