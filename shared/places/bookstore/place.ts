/** The bookstore in the north-east: tall cases, a table of new books, chairs to read in, benches before the door. */
import { put, seatsAlong, spot } from "../arrange.ts";
import type { Place } from "../place.ts";

const CHAIRS = [
  spot(-3.9, -3.2, 75),
  spot(-3.9, -1.5, 105),
  spot(3.9, -3.2, 285),
  spot(3.9, -1.5, 255),
];

const armchairs = CHAIRS.map((at, index) => ({
  kind: "armchair" as const,
  at,
  id: `armchair-${index + 1}`,
}));
const sofa = put("sofa", 0, -2.9, 0, { id: "sofa" });
const benches = [
  put("bench", -3.2, 3.4, 0, { id: "bench-1" }),
  put("bench", 3.2, 3.4, 0, { id: "bench-2" }),
];

export const bookstore: Place = {
  id: "bookstore",
  at: spot(21.3, -16.6, 308),
  bounds: { shape: "rectangle", widthM: 10.6, depthM: 11.4 },
  floor: "planks",
  building: {
    room: { x: 0, z: -1.5, widthM: 9.8, depthM: 7.4 },
    ceilingM: 3.5,
    heightM: 3.9,
    roof: "gable",
    roofRiseM: 1.9,
    accent: "navy",
    doors: [{ wall: "front", offsetM: 0, widthM: 1.9, heightM: 2.5, sillM: 0 }],
    windows: [
      { wall: "front", offsetM: -3.2, widthM: 1.8, heightM: 1.7, sillM: 0.9 },
      { wall: "front", offsetM: 3.2, widthM: 1.8, heightM: 1.7, sillM: 0.9 },
      { wall: "left", offsetM: 0.9, widthM: 1.6, heightM: 1.6, sillM: 1 },
      { wall: "right", offsetM: -0.9, widthM: 1.6, heightM: 1.6, sillM: 1 },
    ],
    sign: { icon: "book", widthM: 5, wall: "front" },
  },
  paths: [{ from: { x: 0, z: 5.5 }, to: { x: 0, z: 14.2 }, widthM: 3.2 }],
  furnishings: [
    put("bookcase", -2.9, -4.97, 0, { size: 3.2 }),
    put("bookcase", 2.9, -4.97, 0, { size: 3.2 }),
    put("bookcase", -4.67, 1, 90, { size: 1.9 }),
    put("bookcase", 4.67, 1, 270, { size: 1.9 }),
    put("counter", 2.3, 0.9, 270, { id: "counter", size: 1.8 }),
    put("book-table", -1.9, 0.4, 90, { id: "new-books" }),
    sofa,
    ...armchairs,
    put("low-table", 0, -1.35),
    put("rug", 0, -1.6, 0, { id: "reading-rug", size: 1.05 }),
    put("picture", 0, -5.14, 0),
    put("pot-spiky", -4.3, -4.6, 0, { size: 0.85 }),
    put("pot-shrub", 4.3, -4.6, 0, { size: 0.85 }),
    put("pendant", -2.9, -2.4),
    put("pendant", 2.9, -2.4),
    put("pendant", 0, 0.6),
    ...benches,
    put("pot-lemon", -1.6, 3.2),
    put("pot-lemon", 1.6, 3.2),
    put("pot-flowers", -4.8, 3.3),
    put("pot-flowers", 4.8, 3.3),
    put("lamp", -4.6, 5.2),
    put("lamp", 4.6, 5.2),
  ],
  seats: [
    ...seatsAlong(sofa, "sofa", "s", 1, 2, 0.8),
    ...armchairs.flatMap((item, index) =>
      seatsAlong(item, "sofa", "s", index + 3, 1, 0),
    ),
    ...benches.flatMap((bench, index) =>
      seatsAlong(bench, "bench", "b", index * 2 + 1, 2, 0.72),
    ),
  ],
  stations: [
    { id: "books", feature: "book", at: spot(-2.9, -3.95, 180), reachM: 3 },
  ],
  arrivals: [
    spot(0, 4.4, 180),
    spot(-1, 5, 180),
    spot(1, 5, 180),
    spot(0, 1.4, 180),
    spot(0.6, 0.2, 180),
    spot(-0.6, 0.2, 180),
  ],
};
