import type { Role } from "../../shared/protocol/roles.ts";
import type { PlaceId } from "../../shared/places/place.ts";
import { inPlace, onSeat, type PictureSpot } from "./picture-spot.ts";

/** One fixed view: where the photographer stands, and what they open. */
export interface PictureView {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly role?: Role;
  readonly quality?: "low" | "medium" | "high";
  readonly light?: "evening";
  /** Taken before anybody else comes. */
  readonly isEmpty?: boolean;
  readonly from: PictureSpot;
  /** Buttons to press once the picture stands, by accessible name. */
  readonly press?: readonly RegExp[];
  readonly settleMs?: number;
  /** Places whose signs are to be read from here. */
  readonly signsOf?: readonly PlaceId[];
}

const desktop = { widthPx: 1280, heightPx: 720 };
const phone = { widthPx: 390, heightPx: 844 };
/** In the gym the second step is over by then: arms are up. In class the slide has come. */
const LONG_SETTLE_MS = 35_000;
const CROWD_SETTLE_MS = 14_000;
const LONG: ReadonlySet<string> = new Set(["gym", "classroom"]);

/** Each inside, and what of the open air is a room of its own: seen empty, and with twelve people. */
const ROOMS: readonly (
  PictureSpot | { empty: PictureSpot; full: PictureSpot }
)[] = [
  inPlace("hall", 1.2, 2.2, 205),
  onSeat("classroom", "d4"),
  inPlace("restaurant", 1.1, -1.9, 208),
  inPlace("grocery", 3.4, 1.2, 215),
  inPlace("bookstore", 1, 0.2, 192),
  inPlace("pharmacy", 1.3, -0.5, 204),
  inPlace("gym", 0.6, 3, 182),
  { empty: inPlace("garden", 0, 4.9), full: onSeat("garden", "c4") },
  { empty: inPlace("beach", 0, 4), full: onSeat("beach", "b7") },
];

const NORTH: readonly PlaceId[] = ["restaurant", "hall", "classroom"];

/** The sides of the plaza, by the direction looked in. */
const SIDES: readonly {
  name: string;
  x: number;
  z: number;
  turnDeg: number;
  signsOf: readonly PlaceId[];
}[] = [
  { name: "north", x: 1.5, z: 8.5, turnDeg: 190, signsOf: NORTH },
  {
    name: "east",
    x: -8.4,
    z: -1.4,
    turnDeg: 95,
    signsOf: ["bookstore", "gym", "pharmacy"],
  },
  {
    name: "south",
    x: -1.5,
    z: -8.6,
    turnDeg: 14,
    signsOf: ["pharmacy", "beach"],
  },
  {
    name: "west",
    x: 8.4,
    z: 1.4,
    turnDeg: 272,
    signsOf: ["beach", "grocery", "restaurant"],
  },
];

export const VIEWS: readonly PictureView[] = [
  {
    name: "dock",
    ...desktop,
    from: inPlace("dock", 0, -2.4),
    signsOf: ["hall", "classroom"],
  },
  ...SIDES.map(({ name, x, z, turnDeg, signsOf }) => ({
    name: `plaza-${name}`,
    ...desktop,
    from: inPlace("plaza", x, z, turnDeg),
    signsOf,
  })),
  ...ROOMS.flatMap((room) => {
    const [empty, full] =
      "empty" in room ? [room.empty, room.full] : [room, room];
    return [
      { name: `${empty.place}-empty`, ...desktop, isEmpty: true, from: empty },
      {
        name: full.place,
        ...desktop,
        from: full,
        settleMs: LONG.has(full.place) ? LONG_SETTLE_MS : CROWD_SETTLE_MS,
      },
    ];
  }),
  {
    name: "support-group-evening",
    ...desktop,
    light: "evening",
    from: onSeat("garden", "c4"),
    settleMs: CROWD_SETTLE_MS,
  },
  {
    name: "plaza-evening",
    ...desktop,
    light: "evening",
    from: inPlace("plaza", 1.5, 8.5, 190),
    signsOf: NORTH,
  },
  {
    name: "maker",
    ...desktop,
    isEmpty: true,
    from: inPlace("plaza", 1.5, 8.5, 190),
    press: [/^more$/i, /^my look$/i, /^hair/i],
  },
  // Six metres off: it has to be read from there.
  { name: "timetable", ...desktop, from: inPlace("plaza", -3.5, -4.2, 219) },
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
    signsOf: NORTH,
  },
];

/** What the README shows. */
export const SHOWN: readonly string[] = [
  "plaza-north",
  "classroom",
  "restaurant",
  "grocery",
  "bookstore",
  "support-group-evening",
];
