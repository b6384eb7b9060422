/** The grocery in the south-west: shelves one walks between, fruit before the door, a table to sit and talk over a label. */
import { beside, chair, put, spot } from "../arrange.ts";
import type { Place, Placement } from "../place.ts";

const SHELF_X_M = [-2.2, 0.9];
const SHELF_Z_M = [-2.6, 0];
const SHELF_WIDTH_M = 2.6;
const TABLE: Placement = spot(3.9, -3.6, 45);
const TABLE_SEATS = 4;
const CHAIR_FROM_TABLE_M = 0.72;

const shelves = SHELF_Z_M.flatMap((z, row) =>
  SHELF_X_M.map((x, index) =>
    put("grocery-shelf", x, z, row * 180, {
      id: `shelf-${row * SHELF_X_M.length + index + 1}`,
      size: SHELF_WIDTH_M,
    }),
  ),
);

const chairs = Array.from({ length: TABLE_SEATS }, (_, index) => {
  const turnDeg = TABLE.turnDeg + (index * 360) / TABLE_SEATS;
  const out = beside({ ...TABLE, turnDeg }, 0, CHAIR_FROM_TABLE_M);
  return chair(`c${index + 1}`, index + 1, {
    ...out,
    turnDeg: (turnDeg + 180) % 360,
  });
});

export const grocery: Place = {
  id: "grocery",
  at: spot(-22.7, 9.2, 112),
  bounds: { shape: "rectangle", widthM: 11.6, depthM: 11.2 },
  floor: "tiles",
  building: {
    room: { x: 0, z: -1.2, widthM: 10.6, depthM: 8.2 },
    ceilingM: 3.5,
    heightM: 3.9,
    roof: "gable",
    roofRiseM: 1.8,
    accent: "sage",
    doors: [{ wall: "front", offsetM: 0, widthM: 2.2, heightM: 2.5, sillM: 0 }],
    windows: [
      { wall: "front", offsetM: -3.3, widthM: 2, heightM: 1.6, sillM: 0.95 },
      { wall: "front", offsetM: 3.3, widthM: 2, heightM: 1.6, sillM: 0.95 },
      { wall: "left", offsetM: 1.6, widthM: 1.6, heightM: 1.5, sillM: 1.1 },
      { wall: "right", offsetM: -1.6, widthM: 1.6, heightM: 1.5, sillM: 1.1 },
    ],
    sign: { icon: "basket", widthM: 5, wall: "front" },
  },
  paths: [{ from: { x: 0, z: 5.3 }, to: { x: 0, z: 11.8 }, widthM: 3.6 }],
  furnishings: [
    ...shelves,
    put("fridge", -1.3, -4.92, 0, { size: 4.4 }),
    put("fridge", -4.92, -2.6, 90, { size: 2.2 }),
    put("checkout", -3.6, 1.7, 90, { id: "checkout" }),
    put("round-table", TABLE.x, TABLE.z, 0, { id: "table" }),
    ...chairs.map((item) => item.furnishing),
    put("fruit-stand", 4.4, 0.9, 270, { size: 2.6 }),
    put("fruit-stand", -3.4, 3.75, 0, { size: 2.8 }),
    put("fruit-stand", 3.4, 3.75, 0, { size: 2.8 }),
    put("picture", 5.24, -3.9, 270),
    put("clock", 5.24, -1.7, 270),
    put("crate", -5.2, 4.3, 8),
    put("pot-lemon", -1.75, 3.75, 0, { size: 0.9 }),
    put("pot-lemon", 1.75, 3.75, 0, { size: 0.9 }),
    put("pot-flowers", 5.3, 4.4),
    put("pot-spiky", 4.9, 2.4, 0, { size: 0.85 }),
    put("pendant", -2.2, -1.3),
    put("pendant", 0.9, -1.3),
    put("pendant", 3.9, -3.6),
  ],
  seats: chairs.map((item) => item.seat),
  stations: [
    { id: "labels", feature: "label", at: spot(0.9, 1.1, 180), reachM: 3 },
  ],
  arrivals: [
    spot(0, 4.8, 180),
    spot(-1, 5, 180),
    spot(1, 5, 180),
    spot(0, 2, 180),
    spot(1, 2.2, 180),
    spot(-1, 2.2, 180),
  ],
};
