import { readFileSync } from "node:fs";
import * as z from "zod";
import type { PlaceId } from "../../shared/places/place.ts";
import type { SeenCamera } from "./watch-camera.ts";

/** A point of the page, CSS pixels from its upper left corner. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

const islandFile = z.object({
  surfaces: z.array(
    z.object({
      place: z.string(),
      id: z.string(),
      at: z.tuple([z.number(), z.number(), z.number()]),
      turnDeg: z.number(),
      widthM: z.number(),
      heightM: z.number(),
    }),
  ),
});
type Surface = z.infer<typeof islandFile>["surfaces"][number];

const ISLAND = new URL("../../assets/built/island.json", import.meta.url);
const ACROSS = 160;
const DOWN = 32;
/** Frame and border of a sign are not looked at: they say nothing. */
const BORDER_SHARE = 0.14;

/** The sign over a place's door. Throws where there is none. */
export function findSign(place: PlaceId): Surface {
  const { surfaces } = islandFile.parse(
    JSON.parse(readFileSync(ISLAND, "utf8")),
  );
  const sign = surfaces.find(
    (each) => each.place === place && each.id === "sign",
  );
  if (!sign) throw new Error(`no sign over ${place}`);
  return sign;
}

/** Where a sign's points appear on the page, in rows from its upper left; those behind the camera are left out. */
export function signPoints(sign: Surface, camera: SeenCamera): PagePoint[] {
  const { at, turnDeg, widthM, heightM } = sign;
  const headingRad = (turnDeg * Math.PI) / 180;
  const inset = BORDER_SHARE * heightM;
  return Array.from({ length: ACROSS * DOWN }, (_, index) => {
    const across = (index % ACROSS) / (ACROSS - 1) - 0.5;
    const down = Math.floor(index / ACROSS) / (DOWN - 1) - 0.5;
    const rightM = across * (widthM - 2 * inset);
    return project(camera, [
      at[0] + Math.cos(headingRad) * rightM,
      at[1] - down * (heightM - 2 * inset),
      at[2] - Math.sin(headingRad) * rightM,
      1,
    ]);
  }).filter((point) => point !== null);
}

function project(
  { projection, view, frame }: SeenCamera,
  point: readonly number[],
): PagePoint | null {
  const [x = 0, y = 0, , w = 0] = multiply(projection, multiply(view, point));
  if (w <= 0) return null;
  return {
    x: frame.x + ((x / w + 1) / 2) * frame.widthPx,
    y: frame.y + ((1 - y / w) / 2) * frame.heightPx,
  };
}

/** A matrix, column by column, times a point of four numbers. */
function multiply(
  matrix: readonly number[],
  point: readonly number[],
): number[] {
  return [0, 1, 2, 3].map((row) =>
    point.reduce(
      (sum, value, column) => sum + value * (matrix[column * 4 + row] ?? 0),
      0,
    ),
  );
}
