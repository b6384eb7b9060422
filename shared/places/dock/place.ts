/** The dock in the south: the pier where people arrive, looking north to the plaza. */
import { put, seatsAlong, spot } from "../arrange.ts";
import type { Place } from "../place.ts";

const benches = [
  put("bench", -2.15, -0.6, 90, { id: "bench-1" }),
  put("bench", 2.15, -0.6, 270, { id: "bench-2" }),
];

export const dock: Place = {
  id: "dock",
  at: spot(0, 26),
  bounds: { shape: "rectangle", widthM: 5.6, depthM: 13 },
  floor: "planks",
  paths: [{ from: { x: 0, z: -5.6 }, to: { x: 0, z: -13.6 }, widthM: 4 }],
  furnishings: [
    ...benches,
    put("arch", 0, -6.2, 0, { id: "arch" }),
    put("lamp", -2.5, -5.7),
    put("lamp", 2.5, -5.7),
    put("lamp", -2.5, 5.4),
    put("lamp", 2.5, 5.4),
    put("railing", -2.7, 1.6, 90, { size: 7 }),
    put("railing", 2.7, -2.4, 270, { size: 4.4 }),
    put("mooring-post", 2.5, 1.4),
    put("mooring-post", 2.5, 4.2),
    put("lifebuoy", -2.45, -3.2, 90),
    put("crate", -2.1, 4.5, 12),
    put("barrel", -2.2, 3.7),
    put("pot-flowers", -2.3, -4.7),
    put("pot-flowers", 2.3, -4.9),
    put("pot-spiky", 2.2, -2.6, 0, { size: 0.9 }),
  ],
  seats: benches.flatMap((bench, index) =>
    seatsAlong(bench, "bench", "b", index * 2 + 1, 2, 0.72),
  ),
  stations: [],
  arrivals: [
    spot(0, -2.4, 180),
    spot(-0.9, -1.4, 180),
    spot(0.9, -1.4, 180),
    spot(0, -0.2, 180),
    spot(-0.9, 1.2, 180),
    spot(0.9, 1.2, 180),
    spot(0, 2.6, 180),
  ],
};
