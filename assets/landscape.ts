/** The land between the places: its shore, its hills, and the trees, which no walker reaches. */
import type { FurnishingKind } from "../shared/places/furnishings.ts";

/** The grass ends at radius + sum of amplitude * sin(waves * angle + phase), angle anticlockwise from east seen from above. */
export interface Shore {
  readonly x: number;
  readonly z: number;
  readonly radiusM: number;
  readonly terms: readonly {
    readonly waves: number;
    readonly amplitudeM: number;
    readonly phase: number;
  }[];
  /** From the end of the grass to the water's edge. */
  readonly beachM: number;
}

export interface Tree {
  readonly kind: Extract<FurnishingKind, `tree-${string}`>;
  readonly x: number;
  readonly z: number;
  readonly size: number;
}

const tree = (
  kind: "round" | "cypress" | "pine" | "palm",
  x: number,
  z: number,
  size = 1,
): Tree => ({ kind: `tree-${kind}`, x, z, size });

export const SEA_LEVEL_M = -0.75;

export const SHORE: Shore = {
  x: 0,
  z: -9,
  radiusM: 39.5,
  terms: [
    { waves: 1, amplitudeM: 2.5, phase: 0 },
    { waves: 2, amplitudeM: 7, phase: Math.PI / 2 },
    { waves: 3, amplitudeM: 1.6, phase: 1 },
    { waves: 5, amplitudeM: 1.2, phase: 0 },
  ],
  beachM: 2.6,
};

export const HILLS = [
  { x: -30, z: -26, radiusM: 10, heightM: 3.4 },
  { x: 6, z: -37, radiusM: 9, heightM: 2.6 },
  { x: 34, z: -18, radiusM: 9, heightM: 0.9 },
  { x: -36, z: 4, radiusM: 8, heightM: 0.7 },
];

export const TREES: readonly Tree[] = [
  // palms and pines frame the way from the dock
  tree("palm", -5.4, 17.6, 1.1),
  tree("palm", 5.6, 16.6, 1),
  tree("palm", -4.6, 14.9, 0.9),
  tree("pine", 9.6, 18.4, 1.1),
  tree("round", -14.2, 11.6, 1.1),
  tree("palm", 20.2, 9.6, 1.05),
  // west: round the restaurant
  tree("cypress", -27.6, -16.6, 1.15),
  tree("cypress", -30, -13.4, 0.95),
  tree("round", -28.6, -27.4, 1.15),
  tree("round", -16.4, 2.4, 1),
  tree("pine", -28.6, 1.6, 1.2),
  tree("cypress", -26.8, -1.2, 1.1),
  tree("round", -29.5, -9.5, 1.2),
  tree("pine", -27, -17, 1.15),
  // north: behind the community centre
  tree("cypress", -12.2, -24.5, 1.2),
  tree("cypress", -12, -27.5, 1),
  tree("round", -8.5, -31.5, 1.2),
  tree("pine", -2, -32.2, 1.2),
  tree("round", 4.5, -31.8, 1.1),
  tree("cypress", 9, -31.2, 1.2),
  tree("pine", 15.6, -29.6, 1.2),
  tree("round", 18, -29.4, 1),
  // east: round the bookstore
  tree("cypress", 27.6, -22, 1.05),
  tree("round", 18.6, -9.4, 1.15),
  // in the gym's track and behind it
  tree("pine", 31.6, -1.8, 1.25),
  tree("palm", 23.4, 11.2, 1),
  tree("round", 32.8, 3.4, 1),
  tree("cypress", 26.6, -12.4, 1.1),
  tree("round", 39.4, -5, 1.15),
  tree("pine", 29, -22, 1.2),
];
