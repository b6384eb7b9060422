/** The beach in the south: benches and logs in the sand, two by two, looking at the sea. */
import { put, seatsAlong, spot } from "../arrange.ts";
import type { Place } from "../place.ts";

const benches = [
  put("bench", -2.9, -1.6, 200, { id: "bench-1" }),
  put("bench", 2.6, -1.9, 165, { id: "bench-2" }),
];
const logs = [
  put("log-seat", -1.05, 1.1, 150, { id: "log-1" }),
  put("log-seat", 1.05, 1.1, 210, { id: "log-2" }),
  put("log-seat", 0, -1.9, 0, { id: "log-3" }),
];

export const beach: Place = {
  id: "beach",
  at: spot(-11.7, 17.3, 146),
  bounds: { shape: "circle", radiusM: 5.2 },
  floor: "sand",
  sign: { icon: "waves", accent: "blue" },
  paths: [{ from: { x: 0, z: 4.8 }, to: { x: 0, z: 8.4 }, widthM: 2.6 }],
  furnishings: [
    put("sign-gate", 0, 4.9, 0, { id: "sign", size: 3.6 }),
    ...benches,
    ...logs,
    put("fire-bowl", 0, -0.3, 0, { id: "fire" }),
    put("parasol", -3.9, -0.6),
    put("parasol", 3.9, -0.9),
    put("rowing-boat", 3.7, 2.15, 150),
    put("lifebuoy", -3.6, 2.9, 60),
    put("pot-spiky", -2.3, 4.1, 0, { size: 0.9 }),
    put("pot-spiky", 2.3, 4.1, 0, { size: 0.9 }),
    put("crate", -4.2, 1.2, 20),
  ],
  seats: [
    ...benches.flatMap((bench, index) =>
      seatsAlong(bench, "bench", "b", index * 2 + 1, 2, 0.72),
    ),
    ...logs.flatMap((log, index) =>
      seatsAlong(log, "bench", "b", index * 2 + 5, 2, 0.72),
    ),
  ],
  stations: [],
  arrivals: [
    spot(0, 4, 180),
    spot(-0.9, 3.4, 180),
    spot(0.9, 3.4, 180),
    spot(-1.8, 2.8, 180),
    spot(1.6, 2.6, 180),
    spot(0, 2.8, 180),
  ],
};
