/** The pharmacy in the south-east: a counter, shelves, and a corner behind screens to ask in private. */
import { chair, put, seatsAlong, spot } from "../arrange.ts";
import type { Place } from "../place.ts";

const chairs = [
  chair("c1", 1, spot(2.9, -2.35, 0)),
  chair("c2", 2, spot(2.9, -0.75, 180)),
];
const waiting = put("bench", -3.6, 1.7, 90, { id: "bench" });

export const pharmacy: Place = {
  id: "pharmacy",
  at: spot(14.1, 13.6, 226),
  bounds: { shape: "rectangle", widthM: 9.2, depthM: 8.2 },
  floor: "tiles",
  building: {
    room: { x: 0, z: -0.5, widthM: 8.4, depthM: 6.4 },
    ceilingM: 3.4,
    heightM: 3.8,
    roof: "gable",
    roofRiseM: 1.7,
    accent: "teal",
    doors: [{ wall: "front", offsetM: 0, widthM: 1.9, heightM: 2.5, sillM: 0 }],
    windows: [
      { wall: "front", offsetM: -2.7, widthM: 1.6, heightM: 1.6, sillM: 0.95 },
      { wall: "front", offsetM: 2.7, widthM: 1.6, heightM: 1.6, sillM: 0.95 },
      { wall: "left", offsetM: 0.6, widthM: 1.5, heightM: 1.5, sillM: 1.05 },
      { wall: "right", offsetM: 0.8, widthM: 1.5, heightM: 1.5, sillM: 1.05 },
    ],
    sign: { icon: "cross", widthM: 4.6, wall: "front" },
  },
  paths: [{ from: { x: 0, z: 3.9 }, to: { x: 0, z: 6.7 }, widthM: 3.2 }],
  furnishings: [
    put("counter", -0.9, -1.7, 0, { id: "counter", size: 3.2 }),
    put("medicine-shelf", -1.1, -3.5, 0, { size: 4.6 }),
    put("medicine-shelf", -4.0, -1.3, 90, { size: 2.2 }),
    put("medicine-shelf", 4.0, 1.4, 270, { size: 1.5 }),
    put("partition", 1.85, -1.55, 90, { size: 2.4 }),
    put("low-table", 3.75, -1.55),
    ...chairs.map((item) => item.furnishing),
    waiting,
    put("picture", 4.14, -2.9, 270),
    put("clock", 2.6, -3.66, 0),
    put("pot-spiky", 3.7, -3.3, 0, { size: 0.8 }),
    put("pot-shrub", -3.75, -3.3, 0, { size: 0.8 }),
    put("pot-flowers", 3.8, 2.3, 0, { size: 0.85 }),
    put("pendant", -0.9, -1.4),
    put("pendant", 2.9, -1.5),
    put("pot-lemon", -1.6, 3.55, 0, { size: 0.85 }),
    put("pot-lemon", 1.6, 3.55, 0, { size: 0.85 }),
    put("pot-flowers", -4.2, 3.6, 0, { size: 0.9 }),
    put("pot-flowers", 4.2, 3.6, 0, { size: 0.9 }),
  ],
  seats: [
    ...chairs.map((item) => item.seat),
    ...seatsAlong(waiting, "bench", "b", 1, 2, 0.72),
  ],
  stations: [
    { id: "shelf", feature: "shelf", at: spot(-2.6, -0.9, 245), reachM: 3 },
    { id: "corner", feature: "help", at: spot(2.4, -0.2, 150), reachM: 3 },
  ],
  arrivals: [
    spot(0, 3.7, 180),
    spot(-0.9, 3.9, 180),
    spot(0.9, 3.9, 180),
    spot(0, 1.6, 180),
    spot(1, 1.2, 180),
    spot(-1, 0.4, 180),
  ],
};
