import type { Page } from "playwright-core";
import sharp from "sharp";
import { findSigns } from "./find-signs.ts";
import {
  contrastOf,
  luminancesIn,
  type PixelBox,
  type Pixels,
} from "./luminance.ts";

/** Ink is thin and its edges are soft: what counts is the darkest or brightest of it. */
const INK_SHARE = 0.03;

/** A piece of text in a picture, and how it stands out from its ground, 1 to 21. */
export interface SampledText {
  readonly what: string;
  readonly contrast: number;
}

/** Takes a screenshot, and samples names and labels over the picture, and the signs over doors, in it. */
export async function sampleContrast(page: Page): Promise<{
  screenshot: Buffer;
  tags: SampledText[];
  signs: SampledText[];
}> {
  const before = new Set(
    (await findTags(page)).map((tag) => JSON.stringify(tag)),
  );
  const screenshot = await page.screenshot();
  const { data, info } = await sharp(screenshot)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels: Pixels = { data, widthPx: info.width, heightPx: info.height };
  // Those that moved meanwhile are not where they were found.
  const tags = (await findTags(page)).filter((tag) =>
    before.has(JSON.stringify(tag)),
  );
  return {
    screenshot,
    tags: tags.map(({ text, box }) => ({
      what: text,
      contrast: contrastIn(pixels, box),
    })),
    signs: (await keepDrawn(page, findSigns(pixels))).map((box) => ({
      what: `sign at ${box.x}, ${box.y}`,
      contrast: contrastIn(pixels, box),
    })),
  };
}

/** The ground is what there is most of; ink is at either end. */
function contrastIn(pixels: Pixels, box: PixelBox): number {
  const light = luminancesIn(pixels, box);
  const at = (share: number): number =>
    light[Math.floor(share * (light.length - 1))] ?? 0;
  const ground = at(0.5);
  return Math.max(
    contrastOf(ground, at(INK_SHARE)),
    contrastOf(ground, at(1 - INK_SHARE)),
  );
}

/** Those that lie in the drawn island, not in the page over it. */
async function keepDrawn(
  page: Page,
  boxes: readonly PixelBox[],
): Promise<PixelBox[]> {
  const middles = boxes.map(({ x, y, widthPx, heightPx }) => [
    x + widthPx / 2,
    y + heightPx / 2,
  ]);
  const isDrawn: boolean[] = await page.evaluate(
    `${JSON.stringify(middles)}.map(([x, y]) => document.elementFromPoint(x, y)?.tagName === "CANVAS")`,
  );
  return boxes.filter((_, index) => isDrawn[index]);
}

/** Runs in the page: names and labels that nothing covers, without their round ends, beside which lies the island. */
const FIND_TAGS = `[...document.querySelectorAll(".tag-name, .station-tag")]
  .map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const box = {
      x: Math.ceil(left + height / 3),
      y: Math.ceil(top + 3),
      widthPx: Math.floor(width - height / 1.5),
      heightPx: Math.floor(height - 6),
    };
    const isFree = [0, 1].every((end) =>
      element.contains(
        document.elementFromPoint(
          box.x + end * box.widthPx,
          box.y + end * box.heightPx,
        ) ?? document,
      ),
    );
    return { text: element.textContent, box, isFree };
  })
  .filter(({ box, isFree }) => isFree && box.widthPx > 0 && box.heightPx > 0)`;

async function findTags(
  page: Page,
): Promise<{ text: string; box: PixelBox }[]> {
  return page.evaluate(FIND_TAGS);
}
