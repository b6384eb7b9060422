/** The garden in the north-west: a ring of chairs behind hedges, where a group talks among itself. */
import { chair, onCircle, put, spot, stretch } from "../arrange.ts";
import type { Place } from "../place.ts";

const CHAIRS = 12;
const RING_M = 2.9;
const HEDGE_M = 5.7;
/** Bearings of the hedge's pieces; the way in, at 0, stays free. */
const HEDGE_BEARINGS_DEG = [48, 84, 120, 156, 192, 228, 264, 300];
const LAMP_BEARINGS_DEG = [36, 138, 222, 324];
const LAMP_M = 4.7;

const chairs = Array.from({ length: CHAIRS }, (_, index) =>
  chair(
    `c${index + 1}`,
    index + 1,
    onCircle(RING_M, ((index + 0.5) * 360) / CHAIRS),
  ),
);

export const garden: Place = {
  id: "garden",
  at: spot(-20.5, -23.5, 53),
  bounds: { shape: "circle", radiusM: 6.5 },
  floor: "paving",
  sign: { icon: "flower", accent: "sage" },
  paths: [{ from: { x: 0, z: 6 }, to: { x: 0, z: 15.4 }, widthM: 2.6 }],
  furnishings: [
    put("sign-gate", 0, 6.1, 0, { id: "sign", size: 3.6 }),
    ...chairs.map((item) => item.furnishing),
    put("flower-bed", 0, 0, 0, { id: "middle" }),
    ...HEDGE_BEARINGS_DEG.map((bearingDeg) => ({
      kind: "hedge" as const,
      at: onCircle(HEDGE_M, bearingDeg),
      size: 3.1,
    })),
    ...LAMP_BEARINGS_DEG.map((bearingDeg) => ({
      kind: "lamp" as const,
      at: onCircle(LAMP_M, bearingDeg),
    })),
    stretch("bunting", onCircle(LAMP_M, 138), onCircle(LAMP_M, 222)),
    put("pot-lemon", -2.2, 5.3),
    put("pot-lemon", 2.2, 5.3),
    put("pot-flowers", -4.4, 1.6, 0, { size: 1.1 }),
    put("pot-flowers", 4.4, 1.6, 0, { size: 1.1 }),
    put("pot-spiky", 0, -4.7),
    put("pot-flowers", -1.2, -4.6),
    put("pot-flowers", 1.2, -4.6),
  ],
  seats: chairs.map((item) => item.seat),
  stations: [],
  arrivals: [
    spot(0, 5, 180),
    spot(-0.9, 4.6, 180),
    spot(0.9, 4.6, 180),
    spot(-2.2, 4.2, 180),
    spot(2.2, 4.2, 180),
    spot(0, 4, 180),
  ],
};
