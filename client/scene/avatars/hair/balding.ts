import { vary } from "../geometry/colour.ts";
import { wholly } from "../geometry/mesh-builder.ts";
import {
  add,
  curveThrough,
  DEGREE,
  hash,
  mix,
  spread,
} from "../geometry/vector.ts";
import { BONE } from "../figure/skeleton.ts";
import type { Sculpt } from "../figure/sculpt.ts";
import { HAIRLINE, SKULL_CENTRE, skullAt } from "./shell.ts";

/** Upper edge of the ring: degrees from the front -> degrees up. */
const UPPER_EDGE = curveThrough([
  [60, 8],
  [70, 22],
  [90, 32],
  [130, 46],
  [180, 56],
]);
/** Profile across the ring: share of the way up, metres above the skin. */
const PROFILE = [
  [0, -0.004],
  [0.12, 0.009],
  [0.45, 0.014],
  [0.85, 0.011],
  [1, -0.003],
] as const;

/** Hair from temple to temple round the back, the crown bare. */
export function addBaldingRing(sculpt: Sculpt): void {
  const { figure, mesh, count } = sculpt;
  const columns = spread(-286, -74, count(26) + 1);
  const rows = PROFILE.map(([share, thickM]) =>
    columns.map((degrees, i) => {
      const aside = Math.abs(((degrees + 540) % 360) - 180);
      const up =
        mix(Math.min(HAIRLINE(aside), 6), UPPER_EDGE(aside), share) * DEGREE;
      const [ray, reachM] = skullAt(sculpt, degrees * DEGREE, up);
      const end = i === 0 || i === columns.length - 1 ? 0.1 : 1;
      return add(SKULL_CENTRE, ray, reachM + thickM * end);
    }),
  );
  mesh.grid(
    rows,
    (_p, i, j) => vary(figure.hair, 0.12, hash(i, j)),
    wholly(BONE.head),
    { wrap: false },
  );
}
