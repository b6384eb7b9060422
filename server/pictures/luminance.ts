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

const SATURATION_LEAST = 0.18;
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
export function contrastOf(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Hue of a pixel in degrees; NaN where it has next to none. */
export function hueAt({ data, widthPx }: Pixels, x: number, y: number): number {
  const at = (y * widthPx + x) * 3;
  const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  if (span < SATURATION_LEAST * most) return NaN;
  if (most === r) return (60 * ((g - b) / span) + 360) % 360;
  if (most === g) return 60 * ((b - r) / span) + 120;
  return 60 * ((r - g) / span) + 240;
}

/** The luminances of a piece of a picture, from the darkest up. */
export function luminancesIn(pixels: Pixels, box: PixelBox): number[] {
  const found: number[] = [];
  for (let y = box.y; y < box.y + box.heightPx; y++)
    for (let x = box.x; x < box.x + box.widthPx; x++)
      found.push(luminanceAt(pixels, x, y));
  return found.sort((a, b) => a - b);
}
