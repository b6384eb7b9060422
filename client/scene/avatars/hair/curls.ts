import { vary } from "../geometry/colour.ts";
import { addEllipsoid } from "../geometry/shapes.ts";
import { DEGREE, hash, mix } from "../geometry/vector.ts";
import { onHead } from "../figure/head-field.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { hangingWeights } from "../figure/weights.ts";
import { addTextured } from "./short-styles.ts";

/** The tiers of curls beside and behind the face: height at the head, distance from its axis, size; metres. */
const TIERS = [
  { y: -0.02, outM: 0.107, sizeM: 0.034, many: 11 },
  { y: -0.075, outM: 0.104, sizeM: 0.033, many: 10 },
  { y: -0.125, outM: 0.092, sizeM: 0.027, many: 8 },
] as const;
/** Which of them are made at each level. */
const TIERS_AT: readonly (readonly number[])[] = [[0, 1, 2], [0, 2], [1]];
/** Fewer curls are larger. */
const SIZE_AT = [1, 1.3, 1.6];
/** The face stays free: degrees from the front. */
const FACE_DEGREES = 66;

/** Curls to the chin: a full crown, and below it locks of their own. */
export function addCurls(sculpt: Sculpt): void {
  const { figure, mesh, level, count } = sculpt;
  addTextured(sculpt, 0.03, 9, 0.012);
  const tiers = TIERS.filter((_, i) => TIERS_AT[level]?.includes(i));
  for (const [tier, { y, outM, sizeM, many }] of tiers.entries()) {
    const here = count(many);
    for (let i = 0; i < here; i++) {
      const chance = hash(i, tier, 5);
      const a =
        mix(FACE_DEGREES, 360 - FACE_DEGREES, (i + 0.5) / here) * DEGREE;
      const size = sizeM * (SIZE_AT[level] ?? 1) * (0.86 + 0.28 * chance);
      addEllipsoid(
        mesh,
        onHead(
          Math.sin(a) * outM,
          y - 0.012 * chance,
          Math.cos(a) * outM - 0.016,
        ),
        [size, size * 1.15, size],
        count(6),
        level === 0 ? 4 : 3,
        (_p, column, row) => vary(figure.hair, 0.32, hash(column, row, i)),
        hangingWeights,
      );
    }
  }
}
