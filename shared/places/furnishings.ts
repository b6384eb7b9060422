/**
 * Every kind of thing that stands in a place: how much room it takes and whether
 * it stops a walker. The scene's models and the navigation mesh both go by these
 * sizes, so what looks solid is solid.
 */

/** What `Furnishing.size` means for a kind: nothing, a factor on all sizes, or its width in metres. */
export type Sizing = "fixed" | "scale" | "width";

export interface FurnishingSize {
  readonly widthM: number;
  readonly depthM: number;
  readonly heightM: number;
  /** Whether a walker has to go round it. */
  readonly blocks: boolean;
  readonly round: boolean;
  readonly sizing: Sizing;
}

type Extra = Partial<Pick<FurnishingSize, "round" | "sizing">>;

const solid = (
  widthM: number,
  depthM: number,
  heightM: number,
  extra: Extra = {},
): FurnishingSize => ({
  widthM,
  depthM,
  heightM,
  blocks: true,
  round: false,
  sizing: "fixed",
  ...extra,
});

const open = (
  widthM: number,
  depthM: number,
  heightM: number,
  extra: Extra = {},
): FurnishingSize => ({
  ...solid(widthM, depthM, heightM, extra),
  blocks: false,
});

const ROUND = { round: true } as const;
const PLANT = { round: true, sizing: "scale" } as const;
const TO_MEASURE = { sizing: "width" } as const;

export const FURNISHINGS = {
  // Out of doors
  fountain: solid(5.2, 5.2, 2.1, ROUND),
  bench: solid(1.7, 0.55, 0.95),
  lamp: solid(0.4, 0.4, 3.6, ROUND),
  planter: solid(2.6, 0.95, 1.0),
  "timetable-board": solid(2.2, 0.3, 2.4),
  signpost: solid(0.3, 0.3, 2.7, ROUND),
  parasol: solid(0.3, 0.3, 3.0, ROUND),
  bunting: open(10, 0.1, 3.3, TO_MEASURE),
  // its posts stand beside the way, so it stops nobody
  arch: open(4.8, 0.5, 3.6, TO_MEASURE),
  "mooring-post": solid(0.3, 0.3, 0.9, ROUND),
  railing: solid(4, 0.15, 1.0, TO_MEASURE),
  crate: solid(0.7, 0.5, 0.5),
  barrel: solid(0.6, 0.6, 0.9, ROUND),
  lifebuoy: solid(0.3, 0.3, 1.4, ROUND),
  "rowing-boat": solid(1.5, 3.6, 0.7),
  // its posts and its wall are furnishings of their own
  pavilion: open(10, 5.9, 5, TO_MEASURE),
  post: solid(0.26, 0.26, 3.3),
  "garden-wall": solid(4, 0.3, 3.3, TO_MEASURE),
  // its posts stand beside the way, as those of an arch
  "sign-gate": open(3.6, 0.4, 3.6, TO_MEASURE),
  hedge: solid(3.1, 0.8, 1.3, TO_MEASURE),
  "flower-bed": solid(1.9, 1.9, 0.9, ROUND),
  "fire-bowl": solid(0.9, 0.9, 0.5, ROUND),
  "log-seat": solid(1.7, 0.5, 0.45),
  // Plants
  "pot-flowers": solid(0.7, 0.7, 1.0, PLANT),
  "pot-shrub": solid(0.7, 0.7, 1.2, PLANT),
  "pot-lemon": solid(0.8, 0.8, 2.2, PLANT),
  "pot-spiky": solid(0.7, 0.7, 1.4, PLANT),
  "tree-round": solid(0.6, 0.6, 5, PLANT),
  "tree-cypress": solid(0.6, 0.6, 5.5, PLANT),
  "tree-pine": solid(0.6, 0.6, 5.5, PLANT),
  "tree-palm": solid(0.6, 0.6, 6, PLANT),
  // Seats and tables
  chair: open(0.5, 0.52, 0.92),
  sofa: solid(1.9, 0.85, 0.85),
  armchair: solid(0.85, 0.85, 0.85),
  "round-table": solid(0.9, 0.9, 0.76, ROUND),
  "low-table": solid(1.0, 1.0, 0.42, ROUND),
  desk: solid(2.85, 0.5, 0.74, TO_MEASURE),
  // For moving
  mat: open(0.8, 1.8, 0.02),
  treadmill: solid(0.85, 1.75, 1.4),
  // For buying and reading
  "grocery-shelf": solid(2.6, 0.8, 1.55, TO_MEASURE),
  "fruit-stand": solid(2.8, 0.9, 1.1, TO_MEASURE),
  fridge: solid(2.2, 0.72, 2.1, TO_MEASURE),
  checkout: solid(2.0, 0.8, 1.3),
  bookcase: solid(2.4, 0.42, 2.3, TO_MEASURE),
  "book-table": solid(1.7, 0.95, 1.0),
  "medicine-shelf": solid(2.4, 0.36, 2.2, TO_MEASURE),
  partition: solid(2.4, 0.12, 1.7, TO_MEASURE),
  // Indoors
  lectern: solid(0.8, 0.6, 1.2),
  counter: solid(3.2, 0.75, 1.1, TO_MEASURE),
  "menu-stand": solid(0.6, 0.5, 1.45),
  shelf: solid(2.2, 0.4, 1.6, TO_MEASURE),
  "bottle-shelf": open(2.6, 0.3, 1.9, TO_MEASURE),
  rug: open(3.1, 3.1, 0.02, PLANT),
  pendant: open(0.5, 0.5, 0.9, ROUND),
  screen: open(4.1, 0.14, 2.4),
  board: open(2.4, 0.1, 1.3, TO_MEASURE),
  picture: open(0.9, 0.05, 0.7),
  clock: open(0.5, 0.06, 0.5, ROUND),
} as const satisfies Record<string, FurnishingSize>;

export type FurnishingKind = keyof typeof FURNISHINGS;

/** The size of one furnishing in metres, with its own `size` applied. */
export function sizeOf(furnishing: {
  readonly kind: FurnishingKind;
  readonly size?: number;
}): FurnishingSize {
  const base: FurnishingSize = FURNISHINGS[furnishing.kind];
  const { size } = furnishing;
  if (size === undefined || base.sizing === "fixed") return base;
  if (base.sizing === "width") return { ...base, widthM: size };
  return {
    ...base,
    widthM: base.widthM * size,
    depthM: base.depthM * size,
    heightM: base.heightM * size,
  };
}
