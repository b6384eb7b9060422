/** The classroom beside the hall: 24 seats in rows A to D before the screen. */
import { chair, put, spot } from "../arrange.ts";
import type { Place } from "../place.ts";

const ROWS = ["A", "B", "C", "D"];
const FIRST_DESK_Z_M = -1.75;
const ROW_PITCH_M = 1.55;
/** From the middle of a desk back to the middle of its chairs. */
const DESK_TO_CHAIR_M = 0.52;
const SEAT_X_M = [-3.125, -2.175, -1.225, 1.225, 2.175, 3.125];
const DESK_X_M = [-2.175, 2.175];
const DESK_WIDTH_M = 2.85;

const deskZ = (row: number) => FIRST_DESK_Z_M + row * ROW_PITCH_M;

const chairs = ROWS.flatMap((row, rowIndex) =>
  SEAT_X_M.map((x, index) =>
    chair(
      `${row.toLowerCase()}${index + 1}`,
      index + 1,
      spot(x, deskZ(rowIndex) + DESK_TO_CHAIR_M, 180),
      row,
    ),
  ),
);

const desks = ROWS.flatMap((row, rowIndex) =>
  DESK_X_M.map((x, index) =>
    put("desk", x, deskZ(rowIndex), 180, {
      id: `desk-${row.toLowerCase()}${index + 1}`,
      size: DESK_WIDTH_M,
    }),
  ),
);

export const classroom: Place = {
  id: "classroom",
  at: spot(7.2, -22),
  bounds: { shape: "rectangle", widthM: 11.2, depthM: 11.2 },
  floor: "planks",
  building: {
    room: { x: 0, z: 0, widthM: 10.6, depthM: 10.6 },
    ceilingM: 3.5,
    heightM: 3.9,
    roof: "hip",
    roofRiseM: 1.8,
    accent: "teal",
    doors: [
      { wall: "left", offsetM: 2.6, widthM: 3, heightM: 2.7, sillM: 0 },
      { wall: "front", offsetM: 0.3, widthM: 1.8, heightM: 2.45, sillM: 0 },
    ],
    windows: [
      { wall: "right", offsetM: -3, widthM: 1.8, heightM: 1.82, sillM: 0.9 },
      { wall: "right", offsetM: 0, widthM: 1.8, heightM: 1.82, sillM: 0.9 },
      { wall: "right", offsetM: 3, widthM: 1.8, heightM: 1.82, sillM: 0.9 },
      { wall: "front", offsetM: -3, widthM: 1.3, heightM: 1.5, sillM: 1.05 },
      { wall: "front", offsetM: 3.3, widthM: 1.3, heightM: 1.5, sillM: 1.05 },
    ],
    sign: { icon: "school", widthM: 4, wall: "front" },
  },
  paths: [],
  furnishings: [
    put("screen", 0, -5.23, 0, { id: "screen" }),
    put("lectern", 3.05, -3.9, 346, { id: "lectern" }),
    ...desks,
    ...chairs.map((item) => item.furnishing),
    put("rug", 0, -3.35, 0, { id: "front-rug", size: 0.8 }),
    put("shelf", -5.05, -3.95, 90, { size: 2.2 }),
    put("picture", -5.24, -0.6, 90),
    put("clock", 4.2, -5.23, 0),
    put("pot-spiky", 4.75, -4.75),
    put("pot-shrub", -3.5, -4.8),
    put("pot-lemon", -4.8, 4.8, 0, { size: 0.9 }),
    put("pendant", -3, -1.6),
    put("pendant", 3, -1.6),
    put("pendant", -3, 1.9),
    put("pendant", 3, 1.9),
  ],
  seats: chairs.map((item) => item.seat),
  stations: [
    {
      id: "projector",
      feature: "deck",
      at: spot(0, -3.1, 0),
      reachM: 10.2,
    },
  ],
  arrivals: [
    spot(-0.2, 4.5, 180),
    spot(-1.3, 4.5, 180),
    spot(0.9, 4.5, 180),
    spot(2, 4.5, 180),
    spot(-2.4, 4.5, 180),
    spot(3.1, 4.5, 180),
  ],
};
