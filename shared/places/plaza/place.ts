/** The plaza: the round middle of the island, with the fountain. */
import { onCircle, put, seatsAlong, spot } from "../arrange.ts";
import type { Place } from "../place.ts";

const BENCH_BEARINGS_DEG = [40, 90, 140, 222, 322];
const LAMP_RADIUS_M = 12.9;
const LAMP_BEARINGS_DEG = [24, 68, 112, 152, 208, 228, 312, 336];

const benches = BENCH_BEARINGS_DEG.map((bearingDeg, index) => ({
  kind: "bench" as const,
  at: onCircle(6.4, bearingDeg),
  id: `bench-${index + 1}`,
}));

export const plaza: Place = {
  id: "plaza",
  at: spot(0, 0),
  bounds: { shape: "circle", radiusM: 14 },
  floor: "paving",
  paths: [
    // to the community centre: a forecourt along its front, and two ways onto it
    { from: { x: -10, z: -15 }, to: { x: 12.8, z: -15 }, widthM: 2.9 },
    { from: { x: -4.2, z: -12 }, to: { x: -4.2, z: -15 }, widthM: 5 },
    { from: { x: 4.5, z: -12 }, to: { x: 6.6, z: -15 }, widthM: 3 },
    // to the restaurant's terrace
    {
      from: { x: -11.5, z: -4.2 },
      to: { x: -14.6, z: -5.33 },
      widthM: 5,
    },
  ],
  furnishings: [
    put("fountain", 0, 0, 0, { id: "fountain" }),
    ...benches,
    ...LAMP_BEARINGS_DEG.map((bearingDeg) => ({
      kind: "lamp" as const,
      at: onCircle(LAMP_RADIUS_M, bearingDeg),
    })),
    put("timetable-board", -7.3, -8.9, 40, { id: "timetable" }),
    put("signpost", -2.6, 11.6, 20, { id: "signpost" }),
    put("planter", -7.6, 7.4, 45),
    put("planter", 8.4, 5.6, 304),
    put("planter", 10.9, -2.6, 257),
    put("planter", -10.6, 1.6, 98),
    put("pot-flowers", -6.4, -10.6, 0, { size: 1.15 }),
    put("pot-flowers", -2.0, -11.9, 0, { size: 1.15 }),
    put("pot-lemon", 2.0, -12.4),
    put("pot-shrub", 7.4, -10.4, 0, { size: 1.1 }),
    put("pot-flowers", 2.7, 12.6, 0, { size: 1.2 }),
  ],
  seats: benches.flatMap((bench, index) =>
    seatsAlong(bench, "bench", "b", index * 2 + 1, 2, 0.72),
  ),
  stations: [
    {
      id: "timetable",
      feature: "calendar",
      at: spot(-6.5, -7.9, 220),
      reachM: 3,
    },
  ],
  arrivals: [
    spot(0, 9.4, 180),
    spot(-1.6, 9.9, 180),
    spot(1.6, 9.9, 180),
    spot(-3.2, 9.2, 180),
    spot(3.2, 9.2, 180),
    spot(0, 11.2, 180),
  ],
};
