import type { Role } from "../../shared/protocol/roles.ts";

/** One fixed view: where the photographer stands, and what they open. */
export interface PictureView {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly role?: Role;
  readonly quality?: "low" | "medium" | "high";
  /** A spot of the island, with a seat where one sits. */
  readonly from: {
    readonly x: number;
    readonly z: number;
    readonly headingRad: number;
    readonly place: string;
    readonly seat?: string;
  };
  /** Buttons to press once the picture stands, by accessible name. */
  readonly press?: readonly RegExp[];
  readonly settleMs?: number;
}

const NORTH = Math.PI;
const desktop = { widthPx: 1280, heightPx: 720 };
const phone = { widthPx: 390, heightPx: 844 };

export const VIEWS: readonly PictureView[] = [
  {
    name: "dock",
    ...desktop,
    from: { x: 0, z: 23.6, headingRad: NORTH, place: "dock" },
  },
  {
    name: "plaza",
    ...desktop,
    from: { x: 1.5, z: 8.5, headingRad: NORTH + 0.35, place: "plaza" },
  },
  {
    name: "classroom",
    ...desktop,
    from: {
      x: 6,
      z: -20,
      headingRad: NORTH,
      place: "classroom",
      seat: "classroom/d4",
    },
  },
  {
    name: "restaurant",
    ...desktop,
    from: { x: -19.5, z: -5.5, headingRad: 4.7, place: "restaurant" },
    press: [/^menu$/i],
  },
  {
    name: "hall",
    ...desktop,
    from: { x: -3, z: -18.5, headingRad: NORTH, place: "hall" },
  },
  {
    name: "gym",
    ...desktop,
    from: { x: 17.6, z: 2.2, headingRad: Math.PI / 2 + 0.2, place: "gym" },
    // The second step is over by then: arms are up.
    settleMs: 35_000,
  },
  {
    name: "phone",
    ...phone,
    from: { x: 1.5, z: 8.5, headingRad: NORTH + 0.35, place: "plaza" },
  },
];
