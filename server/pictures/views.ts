import { findPlace } from "../../shared/places/find-place.ts";
import { toIsland } from "../../shared/places/geometry.ts";
import type { PlaceId } from "../../shared/places/place.ts";
import type { Role } from "../../shared/protocol/roles.ts";

/** A spot of the island, with a seat where one sits. */
export interface PictureSpot {
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
  readonly place: string;
  readonly seat?: string;
}

/** One fixed view: where the photographer stands, and what they open. */
export interface PictureView {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly role?: Role;
  readonly quality?: "low" | "medium" | "high";
  /** Taken before anybody else comes. */
  readonly isEmpty?: boolean;
  readonly from: PictureSpot;
  /** Buttons to press once the picture stands, by accessible name. */
  readonly press?: readonly RegExp[];
  readonly settleMs?: number;
}

const RADIANS_PER_DEG = Math.PI / 180;
const desktop = { widthPx: 1280, heightPx: 720 };
const phone = { widthPx: 390, heightPx: 844 };

/** A spot in a place's own frame; a turn of 180 looks in from its front. */
export function inPlace(
  id: PlaceId,
  x: number,
  z: number,
  turnDeg = 180,
): PictureSpot {
  const place = findPlace(id);
  if (!place) throw new Error(`no place ${id}`);
  const at = toIsland(place, { x, z, turnDeg });
  const headingRad = at.turnDeg * RADIANS_PER_DEG;
  return { x: at.x, z: at.z, headingRad, place: id };
}

/** The insides, each seen once empty and once with people. */
const INSIDES: readonly PictureSpot[] = [
  inPlace("hall", 1.2, 2.2, 205),
  inPlace("restaurant", 0.3, -0.6),
  inPlace("grocery", 3.4, 1.2, 215),
  inPlace("bookstore", 1, 0.2, 192),
  inPlace("pharmacy", -0.2, 0.4, 168),
  inPlace("gym", -0.8, 4.4, 176),
  inPlace("garden", 0, 4.9),
  inPlace("beach", 0, 4),
];

/** The sides of the plaza, by the direction looked in. */
const SIDES = [
  { name: "north", x: 1.5, z: 8.5, turnDeg: 190 },
  { name: "east", x: -8.4, z: -1.4, turnDeg: 95 },
  { name: "south", x: -1.5, z: -8.6, turnDeg: 14 },
  { name: "west", x: 8.4, z: 1.4, turnDeg: 272 },
];

export const VIEWS: readonly PictureView[] = [
  { name: "dock", ...desktop, from: inPlace("dock", 0, -2.4) },
  ...SIDES.map(({ name, x, z, turnDeg }) => ({
    name: `plaza-${name}`,
    ...desktop,
    from: inPlace("plaza", x, z, turnDeg),
  })),
  ...INSIDES.flatMap((from) => [
    { name: `${from.place}-empty`, ...desktop, isEmpty: true, from },
    // In the gym the second step is over by then: arms are up.
    { name: from.place, ...desktop, from, settleMs: 35_000 },
  ]),
  ...[true, false].map((isEmpty) => ({
    name: isEmpty ? "classroom-empty" : "classroom",
    ...desktop,
    isEmpty,
    from: {
      ...inPlace("classroom", -1.2, 2),
      seat: "classroom/d4",
    },
  })),
  {
    name: "menu",
    ...desktop,
    from: inPlace("restaurant", -1.19, -0.6, 200),
    press: [/^menu$/i],
  },
  {
    name: "labels",
    ...desktop,
    isEmpty: true,
    from: inPlace("grocery", 0.9, 1.1),
    press: [/^food labels$/i, /^put them side by side$/i, /^plain low/i],
  },
  {
    name: "map",
    ...desktop,
    isEmpty: true,
    from: inPlace("plaza", 1.5, 8.5, 190),
    press: [/^places$/i],
  },
  { name: "phone", ...phone, from: inPlace("plaza", 1.5, 8.5, 200) },
  {
    name: "low-quality",
    ...desktop,
    quality: "low",
    from: inPlace("plaza", 1.5, 8.5, 190),
  },
];
