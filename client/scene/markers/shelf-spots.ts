import { beside } from "../../../shared/places/arrange.ts";
import type { FurnishingKind } from "../../../shared/places/furnishings.ts";
import { toIsland } from "../../../shared/places/geometry.ts";
import type {
  Furnishing,
  Place,
  Station,
} from "../../../shared/places/place.ts";

/** What things stand on, and how high its boards are: the middle of what stands there. */
const SHELVES: ReadonlySet<FurnishingKind> = new Set([
  "bookcase",
  "medicine-shelf",
]);
const BOARDS_M = [1.85, 1.4, 0.95] as const;
/** Before the shelf's front. */
const PROUD_M = 0.22;
/** So much of the shelf's width is used. */
const USED_SHARE = 0.86;

/** Where a thing stands on the island. */
export interface ShelfSpot {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The shelf that a station's things stand on: the nearest of its place. */
function findShelf(place: Place, { at }: Station): Furnishing | undefined {
  const distanceM = (shelf: Furnishing): number =>
    Math.hypot(shelf.at.x - at.x, shelf.at.z - at.z);
  return place.furnishings
    .filter(({ kind }) => SHELVES.has(kind))
    .toSorted((a, b) => distanceM(a) - distanceM(b))[0];
}

/** Spreads things over the boards of a station's shelf, row by row from the top left; nowhere where there is no shelf. */
export function spreadOnShelf(
  place: Place,
  station: Station,
  count: number,
): ShelfSpot[] {
  const shelf = findShelf(place, station);
  if (!shelf || count === 0) return [];
  const columns = Math.ceil(count / BOARDS_M.length);
  const widthM = (shelf.size ?? 1) * USED_SHARE;
  return Array.from({ length: count }, (_, index) => {
    const column = index % columns;
    const rightM = ((column + 0.5) / columns - 0.5) * widthM;
    // Who looks at the shelf has its right on their left.
    const { x, z } = toIsland(place, beside(shelf.at, -rightM, PROUD_M));
    return { x, y: BOARDS_M[Math.floor(index / columns)] ?? 0, z };
  });
}
