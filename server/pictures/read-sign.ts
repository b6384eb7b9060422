import type { Page } from "playwright-core";
import type { PlaceId } from "../../shared/places/place.ts";
import { contrastIn, luminanceAt, type Pixels } from "./luminance.ts";
import { findSign, signPoints, type PagePoint } from "./sign-points.ts";
import type { SeenCamera } from "./watch-camera.ts";

/** How a sign over a door can be read in a picture. */
export interface SeenSign {
  readonly place: PlaceId;
  /** How far it lies in the picture with nothing of the page over it, 0 to 1. */
  readonly freeShare: number;
  readonly heightPx: number;
  /** Of its letters and its field, 1 to 21. */
  readonly contrast: number;
}

/** Looks at a sign where the camera says it hangs. */
export async function readSign(
  page: Page,
  pixels: Pixels,
  camera: SeenCamera,
  place: PlaceId,
): Promise<SeenSign> {
  const points = signPoints(findSign(place), camera);
  const isFree = await page.evaluate<boolean[]>(
    `${JSON.stringify(points)}.map(({ x, y }) => document.elementFromPoint(x, y)?.tagName === "CANVAS")`,
  );
  const free = points.filter((_, index) => isFree[index]);
  return {
    place,
    freeShare: points.length === 0 ? 0 : free.length / points.length,
    heightPx: heightOf(points),
    contrast: contrastIn(
      free.map(({ x, y }) => luminanceAt(pixels, Math.floor(x), Math.floor(y))),
    ),
  };
}

function heightOf(points: readonly PagePoint[]): number {
  const ys = points.map(({ y }) => y);
  return Math.round(Math.max(...ys) - Math.min(...ys));
}
