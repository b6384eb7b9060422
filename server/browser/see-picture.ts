import type { Page } from "playwright-core";

/** A small copy of what is drawn: red, green, blue of each spot from 0 to 255. */
export type SmallPicture = readonly number[];

const COLUMNS = 32;
const ROWS = 18;

/** Looks at the island's canvas just after it was drawn, for later it is empty. */
const LOOK = `new Promise((done) => requestAnimationFrame(() => {
  const small = Object.assign(document.createElement("canvas"), { width: ${COLUMNS}, height: ${ROWS} });
  const context = small.getContext("2d", { willReadFrequently: true });
  context.drawImage(document.querySelector(".scene-picture > canvas"), 0, 0, ${COLUMNS}, ${ROWS});
  const { data } = context.getImageData(0, 0, ${COLUMNS}, ${ROWS});
  done([...data].filter((_value, at) => at % 4 < 3));
}))`;

/** What stands in the island's picture now. */
export function seePicture(page: Page): Promise<SmallPicture> {
  return page.evaluate<SmallPicture>(LOOK);
}

/** How far two pictures differ: 0 for the same, 255 for black beside white. */
export function comparePictures(a: SmallPicture, b: SmallPicture): number {
  let sum = 0;
  for (const [at, value] of a.entries()) sum += Math.abs(value - (b[at] ?? 0));
  return sum / a.length;
}
