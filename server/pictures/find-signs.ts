import {
  contrastOf,
  hueAt,
  luminanceAt,
  luminancesIn,
  type PixelBox,
  type Pixels,
} from "./luminance.ts";

/** Hues of the fields that signs are painted on, degrees: terracotta, teal, blue and navy, sage. */
const HUES_DEG = [14, 160, 210, 133];
const HUE_APART_DEG = 16;
const FIELD_BRIGHTEST = 0.3;
const LETTERS_DARKEST = 0.4;
/** Smaller signs are far off, and nobody is asked to read them. */
const WIDTH_LEAST_PX = 60;
const HEIGHT_LEAST_PX = 14;
const FLATTEST = 7;
const STEEPEST = 2;
/** Signs hang above the heads of people. */
const LOWEST_SHARE = 0.55;
/** How much of its box a field fills, and the letters on it. */
const FIELD_LEAST = 0.45;
const LETTERS_LEAST = 0.04;
const PLAIN_CONTRAST = 1.12;

/**
 * The signs in a picture of the island: wide patches of a sign's colour that
 * hold pale letters. Signs that are cut off or seen from the side are not found.
 */
export function findSigns(pixels: Pixels): PixelBox[] {
  const { widthPx, heightPx } = pixels;
  const isField = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++)
      if (isFieldAt(pixels, x, y)) isField[y * widthPx + x] = 1;
  const boxes: PixelBox[] = [];
  for (let start = isField.indexOf(1); start >= 0;) {
    const { box, count } = takePatch(isField, widthPx, start);
    if (isSign(pixels, box, count)) boxes.push(box);
    start = isField.indexOf(1, start);
  }
  return boxes;
}

function isFieldAt(pixels: Pixels, x: number, y: number): boolean {
  if (luminanceAt(pixels, x, y) > FIELD_BRIGHTEST) return false;
  const hueDeg = hueAt(pixels, x, y);
  return HUES_DEG.some(
    (deg) => Math.abs(((hueDeg - deg + 540) % 360) - 180) < HUE_APART_DEG,
  );
}

/** Takes a patch of touching pixels out of the mask. */
function takePatch(
  mask: Uint8Array,
  widthPx: number,
  start: number,
): { box: PixelBox; count: number } {
  let [left, right] = [Infinity, -Infinity];
  let [top, bottom] = [Infinity, -Infinity];
  let count = 0;
  const open = [start];
  mask[start] = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    count++;
    for (const next of [at - 1, at + 1, at - widthPx, at + widthPx]) {
      if (mask[next] !== 1) continue;
      mask[next] = 0;
      open.push(next);
    }
  }
  const box = {
    x: left,
    y: top,
    widthPx: right - left + 1,
    heightPx: bottom - top + 1,
  };
  return { box, count };
}

function isSign(pixels: Pixels, box: PixelBox, count: number): boolean {
  const { x, y, widthPx, heightPx } = box;
  const shape = widthPx / heightPx;
  const isWhole = x > 0 && x + widthPx < pixels.widthPx;
  if (y > LOWEST_SHARE * pixels.heightPx) return false;
  const isLarge = widthPx >= WIDTH_LEAST_PX && heightPx >= HEIGHT_LEAST_PX;
  if (!isWhole || !isLarge || shape > FLATTEST || shape < STEEPEST)
    return false;
  if (count < FIELD_LEAST * widthPx * heightPx) return false;
  const light = luminancesIn(pixels, box);
  const at = (share: number): number =>
    light[Math.floor(share * (light.length - 1))] ?? 0;
  // A field is painted in one colour; roofs and paving are not.
  const isPlain = contrastOf(at(0.25), at(0.5)) < PLAIN_CONTRAST;
  return isPlain && at(1 - LETTERS_LEAST) > LETTERS_DARKEST;
}
