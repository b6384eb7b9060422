import type { PlaceId } from "../../shared/places/place.ts";
import { inPlace, onSeat, type PictureSpot } from "./picture-spot.ts";

/** Who fills the pictures, one of each starting look but the photographer's; names as people have them. */
export const NAMES = [
  "Min-jun",
  "Amina",
  "Joan",
  "Diego",
  "Walter",
  "Grace",
  "Marcus",
  "Linh",
  "Harpreet",
  "Tess",
  "Bill",
] as const;

type Stand = readonly [x: number, z: number, turnDeg: number];

/** Eleven spots of a place: first its seats, then where people stand, each facing what they are there for. */
function fill(
  id: PlaceId,
  seats: string,
  stands: readonly Stand[] = [],
): PictureSpot[] {
  return [
    ...seats.split(" ").map((seat) => onSeat(id, seat)),
    ...stands.map((stand) => inPlace(id, ...stand)),
  ];
}

/** Where everybody is in the pictures of each place, in the order of `NAMES`. */
export const CROWDS: readonly (readonly PictureSpot[])[] = [
  [
    inPlace("plaza", -1.2, 5.2, 52),
    inPlace("plaza", 0.1, 6, 240),
    inPlace("plaza", -5.5, 2, 103),
    inPlace("plaza", 4.6, 3.2, 206),
    onSeat("plaza", "b3"),
    onSeat("plaza", "b7"),
    onSeat("plaza", "b10"),
  ],
  fill("hall", "s1 s3 c1 c2 c4 s4 s2", [
    [2, -3.9, 188],
    [2.9, -3.8, 166],
    [-3.4, -4.1, 170],
    [3.8, -2.6, 100],
  ]),
  fill("restaurant", "c1 c3 c5 c7 c4 c9 c11 c13 c15", [
    [0.2, -3.6, 184],
    [1.1, -3.6, 176],
  ]),
  fill("grocery", "c1 c2 c3 c4", [
    [-2.6, -1.3, 20],
    [1.3, -1.4, 190],
    [-0.3, -3.9, 184],
    [-1.2, 1.2, 200],
    [0.5, 1.3, 176],
    [3.2, 0.8, 92],
    [-2.3, 2, 262],
  ]),
  fill("bookstore", "s1 s2 s3 s5 s4 s6", [
    [-2.8, -4.1, 182],
    [-1.7, -4.1, 172],
    [3.2, -4.1, 186],
    [-3.9, 1, 268],
    [3.9, 0.6, 92],
  ]),
  fill("pharmacy", "c1 c2 b1 b2", [
    [-0.5, -0.8, 190],
    [-1.3, -0.75, 172],
    [-2.9, -1.3, 262],
    [-2.9, -0.4, 300],
    [3.5, 0.3, 268],
    [0.9, 0.9, 200],
    [-1.7, 0.6, 176],
  ]),
  fill("garden", "c1 c2 c3 c5 c6 c7 c8 c9 c10 c11 c12"),
  fill("beach", "b1 b2 b3 b4 b5 b6 b8 b9 b10", [
    [1.8, -0.6, 290],
    [-1.9, -0.3, 80],
  ]),
];

/** In the gym people do the routine on the mats and chairs they take. */
export const GYM_SEATS = "m1 m2 c1 m3 c2 m4 m5 m6 c3 c4 m8".split(" ");
