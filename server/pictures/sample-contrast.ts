import type { Page } from "playwright-core";
import sharp from "sharp";
import type { PlaceId } from "../../shared/places/place.ts";
import {
  contrastIn,
  luminancesIn,
  type PixelBox,
  type Pixels,
} from "./luminance.ts";
import { readSign, type SeenSign } from "./read-sign.ts";
import { readCamera } from "./watch-camera.ts";

/** A piece of text in a picture, and how it stands out from its ground, 1 to 21. */
export interface SampledText {
  readonly what: string;
  readonly contrast: number;
}

/** What can be read in a picture. */
export interface Sampled {
  readonly tags: readonly SampledText[];
  readonly signs: readonly SeenSign[];
}

/** Takes a screenshot, and samples in it names and labels over the picture, and the signs of these places. */
export async function sampleContrast(
  page: Page,
  signsOf: readonly PlaceId[],
): Promise<Sampled & { screenshot: Buffer }> {
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
  const signs: SeenSign[] = [];
  if (signsOf.length > 0) {
    const camera = await readCamera(page);
    for (const place of signsOf)
      signs.push(await readSign(page, pixels, camera, place));
  }
  return {
    screenshot,
    tags: tags.map(({ text, box }) => ({
      what: text,
      contrast: contrastIn(luminancesIn(pixels, box)),
    })),
    signs,
  };
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
