import type { Page } from "playwright-core";
import sharp from "sharp";

/** Letters on a slide, on a picture 720 px high. They are never smaller, for the back row has to read them. */
const LETTERS_PX = 52;
const LEAST_LETTERS_PX = 36;
const WEBP = { quality: 74, effort: 6 };

/**
 * For the browser: makes the letters smaller, step by step, until the slide
 * holds its words; says whether they fit.
 */
const FIT_WORDS = `(async () => {
  await document.fonts.ready;
  const main = document.querySelector("main");
  const [title, lines] = main.children;
  const fits = () =>
    title.offsetHeight + lines.offsetHeight + 50 <= main.clientHeight &&
    main.scrollWidth <= main.clientWidth;
  for (let px = ${LETTERS_PX}; px >= ${LEAST_LETTERS_PX}; px -= 1) {
    lines.style.fontSize = px + "px";
    if (fits()) return true;
  }
  return false;
})()`;

/** Draws one slide as a WebP picture. Throws when its words do not fit in large type. */
export async function drawSlide(page: Page, html: string): Promise<Buffer> {
  await page.setContent(html);
  if (!(await page.evaluate(FIT_WORDS)))
    throw new Error(`Too many words: ${await page.innerText("h1")}`);
  return sharp(await page.screenshot())
    .webp(WEBP)
    .toBuffer();
}
