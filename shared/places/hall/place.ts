/** The hall of the community centre: reception, the notice wall, sofas in a ring. */
import { chair, put, seatsAlong, spot } from "../arrange.ts";
import type { Place } from "../place.ts";

const sofas = [
  put("sofa", -2.9, -3.3, 0, { id: "sofa-1" }),
  put("sofa", -2.9, 0.9, 180, { id: "sofa-2" }),
];

const chairs = [
  chair("c1", 1, spot(-4.7, -1.85, 90)),
  chair("c2", 2, spot(-4.7, -0.55, 90)),
  chair("c3", 3, spot(-1.05, -2.1, 290)),
  chair("c4", 4, spot(-1.05, -0.3, 250)),
];

export const hall: Place = {
  id: "hall",
  at: spot(-4.2, -22),
  bounds: { shape: "rectangle", widthM: 11.6, depthM: 11.2 },
  floor: "planks",
  building: {
    room: { x: 0, z: 0, widthM: 11, depthM: 10.6 },
    ceilingM: 3.6,
    heightM: 4.1,
    roof: "gable",
    roofRiseM: 2.2,
    accent: "blue",
    doors: [
      { wall: "front", offsetM: 0, widthM: 2.2, heightM: 2.5, sillM: 0 },
      { wall: "right", offsetM: -2.6, widthM: 3, heightM: 2.7, sillM: 0 },
    ],
    windows: [
      { wall: "front", offsetM: -3.4, widthM: 1.5, heightM: 1.6, sillM: 0.95 },
      { wall: "front", offsetM: 3.4, widthM: 1.5, heightM: 1.6, sillM: 0.95 },
      { wall: "left", offsetM: -2.6, widthM: 1.8, heightM: 1.8, sillM: 0.9 },
      { wall: "left", offsetM: 2.2, widthM: 1.8, heightM: 1.8, sillM: 0.9 },
    ],
    sign: { icon: "people", widthM: 5.2, wall: "front" },
  },
  paths: [],
  furnishings: [
    ...sofas,
    ...chairs.map((item) => item.furnishing),
    put("rug", -2.9, -1.2, 0, { id: "sofa-rug", size: 1.1 }),
    put("rug", 2.6, 0.8, 0, { id: "door-rug", size: 0.75 }),
    put("low-table", -2.9, -1.2),
    put("counter", -4, 3.6, 90, { id: "reception", size: 2.4 }),
    put("board", -2.9, -5.24, 0, { id: "notice-board", size: 3.6 }),
    put("board", 2.1, -5.24, 0, { id: "next-class-board", size: 3.2 }),
    put("picture", 5.44, -0.6, 270),
    put("picture", -5.44, -0.2, 90),
    put("clock", 5.44, -3.2, 270),
    put("shelf", 5.25, -3.2, 270, { size: 2.2 }),
    put("pot-spiky", 4.9, -4.7, 0, { size: 1.05 }),
    put("pot-lemon", 4.9, 4.75),
    put("pot-shrub", -5.0, -4.7),
    put("pot-flowers", 1.7, 4.75),
    put("pendant", -2.9, -1.2),
    put("pendant", 2.4, -1.6),
    put("pendant", 2.4, 2.6),
  ],
  seats: [
    ...sofas.flatMap((sofa, index) =>
      seatsAlong(sofa, "sofa", "s", index * 2 + 1, 2, 0.8),
    ),
    ...chairs.map((item) => item.seat),
  ],
  stations: [
    { id: "board", feature: "board", at: spot(-2.9, -4.5, 180), reachM: 3 },
    { id: "today", feature: "today", at: spot(2.1, -4.5, 180), reachM: 3 },
    { id: "guide", feature: "guide", at: spot(-3.1, 3.6, 270), reachM: 3 },
  ],
  arrivals: [
    spot(0, 3.4, 180),
    spot(-1, 3, 180),
    spot(1, 3, 180),
    spot(0, 2, 180),
    spot(1.1, 1.4, 180),
    spot(2.2, 0.4, 180),
  ],
};
