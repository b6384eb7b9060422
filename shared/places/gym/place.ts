/** The gym east of the plaza: a roof on posts over a floor with mats, chairs for the seated way, a screen, and a track behind. */
import { chair, mat, put, spot } from "../arrange.ts";
import type { Path, Place } from "../place.ts";

const MAT_X_M = [-3, -1, 1, 3];
const MAT_Z_M = [-0.5, 2.1];
const CHAIR_X_M = [-3.3, -1.9, 1.9, 3.3];
const CHAIR_Z_M = -2.6;
const ROOF_WIDTH_M = 10.2;

/** The track behind the wall: a loop of straight pieces round its middle. */
const TRACK = { z: -11.6, halfWidthM: 8, halfDepthM: 4.6, pieces: 20 };
const TRACK_WIDTH_M = 2;
/** Beside the wall, from the floor to the track. */
const TO_TRACK_X_M = [-5.75, 5.75];

const trackPoint = (index: number): { x: number; z: number } => {
  const angle = (index / TRACK.pieces) * 2 * Math.PI;
  return {
    x: roundToMillimetres(TRACK.halfWidthM * Math.cos(angle)),
    z: roundToMillimetres(TRACK.z + TRACK.halfDepthM * Math.sin(angle)),
  };
};

const track = Array.from({ length: TRACK.pieces }, (_, index): Path => ({
  from: trackPoint(index),
  to: trackPoint(index + 1),
  widthM: TRACK_WIDTH_M,
  surface: "track",
}));

const mats = MAT_Z_M.flatMap((z, row) =>
  MAT_X_M.map((x, index) => {
    const number = row * MAT_X_M.length + index + 1;
    return mat(`m${number}`, number, spot(x, z, 180));
  }),
);

const chairs = CHAIR_X_M.map((x, index) =>
  chair(`c${index + 1}`, index + 1, spot(x, CHAIR_Z_M, 180)),
);

function roundToMillimetres(valueM: number): number {
  return Math.round(valueM * 1000) / 1000;
}

export const gym: Place = {
  id: "gym",
  at: spot(20.6, 0.6, 270),
  bounds: { shape: "rectangle", widthM: 12, depthM: 10 },
  floor: "planks",
  sign: { icon: "dumbbell", accent: "terracotta" },
  paths: [
    { from: { x: 0, z: 4.6 }, to: { x: 0, z: 7.8 }, widthM: 4 },
    ...TO_TRACK_X_M.map((x) => ({
      from: { x, z: -4 },
      to: { x, z: -8.4 },
      widthM: 1.3,
    })),
    ...track,
  ],
  furnishings: [
    put("sign-gate", -4.2, 4.85, 0, { id: "sign", size: 3.2 }),
    put("pavilion", 0, -1.75, 0, { size: ROOF_WIDTH_M }),
    put("garden-wall", 0, -4.65, 0, { size: ROOF_WIDTH_M }),
    put("post", -4.9, 1.05),
    put("post", 4.9, 1.05),
    put("screen", 0, -4.42, 0, { id: "routine-screen" }),
    ...mats.map((item) => item.furnishing),
    ...chairs.map((item) => item.furnishing),
    put("treadmill", -4.55, -3.4, 180),
    put("treadmill", 4.55, -3.4, 180),
    put("menu-stand", 4.9, 2.9, 330, { id: "film-stand" }),
    put("planter", -4.4, 4.3),
    put("planter", 4.4, 4.3),
    put("pot-lemon", -5.4, 1.9),
    put("pot-spiky", 5.5, 1.6),
  ],
  seats: [...mats, ...chairs].map((item) => item.seat),
  stations: [
    {
      id: "routine",
      feature: "exercise",
      at: spot(0, -2.5, 180),
      reachM: 7,
    },
    { id: "film", feature: "film", at: spot(4.5, 3.4, 150), reachM: 4 },
  ],
  arrivals: [
    spot(0, 4.4, 180),
    spot(-1.2, 4.4, 180),
    spot(1.2, 4.4, 180),
    spot(0, 3.5, 180),
    spot(-2.2, 3.6, 180),
    spot(2.2, 3.6, 180),
  ],
};
