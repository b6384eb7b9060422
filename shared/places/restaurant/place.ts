/** The restaurant in the west: a room with a counter, and a terrace on the plaza. */
import { beside, chair, put, spot } from "../arrange.ts";
import type { Place, Placement } from "../place.ts";

const CHAIR_FROM_TABLE_M = 0.72;

const tables: { at: Placement; seats: number }[] = [
  { at: spot(-3.2, -0.3, 45), seats: 4 },
  { at: spot(-3.2, -3.1, 45), seats: 4 },
  { at: spot(3.3, -0.3, 45), seats: 4 },
  { at: spot(3.3, -3.1, 45), seats: 4 },
  { at: spot(-3.3, 4.0, 20), seats: 3 },
  { at: spot(3.3, 4.0, 80), seats: 3 },
];
const TERRACE_TABLES = 2;

let chairNumber = 0;
const chairs = tables.flatMap((table) =>
  Array.from({ length: table.seats }, (_, index) => {
    chairNumber += 1;
    const turnDeg = table.at.turnDeg + (index * 360) / table.seats;
    const out = beside({ ...table.at, turnDeg }, 0, CHAIR_FROM_TABLE_M);
    const facing = (turnDeg + 180) % 360;
    return chair(`c${chairNumber}`, chairNumber, { ...out, turnDeg: facing });
  }),
);

export const restaurant: Place = {
  id: "restaurant",
  at: spot(-19.7, -7.2, 70),
  bounds: { shape: "rectangle", widthM: 10.2, depthM: 12.8 },
  floor: "tiles",
  building: {
    room: { x: 0, z: -2.4, widthM: 9.6, depthM: 7.4 },
    ceilingM: 3.5,
    heightM: 3.9,
    roof: "gable",
    roofRiseM: 1.9,
    accent: "terracotta",
    doors: [
      { wall: "front", offsetM: 0, widthM: 1.9, heightM: 2.45, sillM: 0 },
    ],
    windows: [
      { wall: "front", offsetM: -3.2, widthM: 1.6, heightM: 1.6, sillM: 0.95 },
      { wall: "front", offsetM: 3.2, widthM: 1.6, heightM: 1.6, sillM: 0.95 },
      { wall: "left", offsetM: 0, widthM: 1.6, heightM: 1.7, sillM: 0.95 },
      { wall: "right", offsetM: 0, widthM: 1.6, heightM: 1.7, sillM: 0.95 },
    ],
    sign: { icon: "fork", widthM: 4.9, wall: "front" },
  },
  paths: [],
  furnishings: [
    ...tables.map((table, index) =>
      put("round-table", table.at.x, table.at.z, 0, {
        id: `table-${index + 1}`,
      }),
    ),
    ...tables
      .slice(-TERRACE_TABLES)
      .map((table) => put("parasol", table.at.x, table.at.z)),
    ...chairs.map((item) => item.furnishing),
    put("counter", 0.4, -4.55, 0, { id: "counter", size: 4 }),
    put("bottle-shelf", 0.4, -5.95, 0, { size: 3 }),
    put("menu-stand", -1.45, -1.3, 20, { id: "menu-stand" }),
    put("picture", -4.74, -4.6, 90),
    put("picture", 4.74, -4.6, 270),
    put("pot-lemon", -4.3, -5.6, 0, { size: 0.9 }),
    put("pot-shrub", 4.3, -5.6),
    put("pot-lemon", -1.6, 2.2),
    put("pot-lemon", 1.6, 2.2),
    put("pot-flowers", -4.6, 2.1),
    put("pot-spiky", 4.6, 2.1),
    put("pot-flowers", -4.6, 5.9),
    put("pot-flowers", 4.6, 5.9),
    put("pendant", -3.2, -1.7),
    put("pendant", 3.3, -1.7),
    put("pendant", 0.4, -3.9),
  ],
  seats: chairs.map((item) => item.seat),
  stations: [
    { id: "menu", feature: "menu", at: spot(-1.19, -0.6, 200), reachM: 3 },
  ],
  arrivals: [
    spot(0, 4.6, 180),
    spot(-1, 5.2, 180),
    spot(1, 5.2, 180),
    spot(0, 3.2, 180),
    spot(0.3, -1, 180),
    spot(0.3, -2.4, 180),
  ],
};
