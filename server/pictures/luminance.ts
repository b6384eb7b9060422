/** A picture without transparency: three bytes a pixel, rows from the top. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A piece of a picture, pixels from its upper left corner. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Ink is thin and its edges are soft: what counts is the darkest or brightest of it. */
const INK_SHARE = 0.03;
const LINEAR = Array.from({ length: 256 }, (_, byte) => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance of a pixel as WCAG has it, 0 to 1. */
export function luminanceAt(
  { data, widthPx }: Pixels,
  x: number,
  y: number,
): number {
  const at = (y * widthPx + x) * 3;
  const [r, g, b] = [0, 1, 2].map((channel) => LINEAR[data[at + channel] ?? 0]);
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** How two luminances stand out from one another, 1 to 21. */
function contrastOf(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** How text stands out from its ground, 1 to 21: the ground is what there is most of, ink is at either end. */
export function contrastIn(luminances: readonly number[]): number {
  const light = luminances.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    light[Math.floor(share * (light.length - 1))] ?? 0;
  const ground = at(0.5);
  return Math.max(
    contrastOf(ground, at(INK_SHARE)),
    contrastOf(ground, at(1 - INK_SHARE)),
  );
}

/** The luminances of a piece of a picture. */
export function luminancesIn(pixels: Pixels, box: PixelBox): number[] {
  const found: number[] = [];
  for (let y = box.y; y < box.y + box.heightPx; y++)
    for (let x = box.x; x < box.x + box.widthPx; x++)
      found.push(luminanceAt(pixels, x, y));
  return found;
}
