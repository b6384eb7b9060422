import { mixColour, shade, warm } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import { clamp, spread } from "../geometry/vector.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { addRibbon, type FacePoint } from "./face-surface.ts";

const hump = (t: number) => Math.sin(Math.PI * clamp(t * 0.9 + 0.05));

/** Lines a person chose to show: nose to mouth, crow's feet, under the eyes, forehead. */
export function addAgeLines(sculpt: Sculpt): void {
  const { lines, skin, recipe } = sculpt.figure;
  if (sculpt.level > 0 || lines < 0.15) return;
  const head = wholly(BONE.head);
  const soft = shade(mixColour(skin, warm(skin, 0.7), 0.6), 0.8);
  for (const s of [1, -1]) {
    const fold: FacePoint[] = [
      [s * 0.021, -0.034],
      [s * 0.03, -0.046],
      [s * 0.036, -0.06],
      [s * 0.0375, -0.07],
    ];
    addRibbon(
      sculpt,
      fold,
      (t) => 0.0015 * lines * hump(t),
      0.0014,
      soft,
      head,
    );
    for (const k of [-1, 0, 1]) {
      const foot: FacePoint[] = [
        [s * 0.068, 0.004 + k * 0.004],
        [s * 0.077, 0.006 + k * 0.009],
      ];
      addRibbon(sculpt, foot, () => 0.0009 * lines, 0.0008, soft, head);
    }
    const bag: FacePoint[] = [
      [s * 0.024, -0.0205],
      [s * 0.038, -0.0245],
      [s * 0.052, -0.0205],
    ];
    addRibbon(
      sculpt,
      bag,
      (t) => 0.0012 * lines * Math.sin(Math.PI * clamp(t * 0.8 + 0.1)),
      0.0012,
      soft,
      head,
    );
  }
  if (recipe.cover || lines < 0.3) return;
  for (const k of lines > 0.6 ? [0, 1, 2] : [0, 1]) {
    const points = spread(-1, 1, 6).map((t): FacePoint => [
      0.034 * t * (1 - 0.1 * k),
      0.072 + k * 0.013 + 0.003 * Math.cos((t * Math.PI) / 2),
    ]);
    addRibbon(
      sculpt,
      points,
      (t) => 0.001 * lines * hump(t),
      0.0012,
      shade(skin, 0.9),
      head,
    );
  }
}
