import type { Sampled } from "./sample-contrast.ts";

/** What WCAG asks of text. */
const CONTRAST_LEAST = 4.5;
/** A lamp post may stand before a sign; a name over it, or the picture's side, may not hide much of it. */
const FREE_LEAST = 0.9;
/** Within its border; capitals are two thirds as high. */
const SIGN_HEIGHT_LEAST_PX = 12;

/** What was found in one view, in a line, and what of it cannot be read. */
export function judgeContrast({ tags, signs }: Sampled): {
  line: string;
  faults: string[];
} {
  const texts = [
    ...tags,
    ...signs.map(({ place, contrast }) => ({
      what: `the sign of ${place}`,
      contrast,
    })),
  ];
  const faults = texts
    .filter(({ contrast }) => !(contrast >= CONTRAST_LEAST))
    .map(({ what, contrast }) => `${what} has ${contrast.toFixed(2)} to 1`);
  for (const { place, freeShare, heightPx } of signs) {
    if (freeShare < FREE_LEAST)
      faults.push(
        `${Math.round((1 - freeShare) * 100)} % of the sign of ${place} is covered or cut off`,
      );
    if (heightPx < SIGN_HEIGHT_LEAST_PX)
      faults.push(`the sign of ${place} is ${heightPx} px high`);
  }
  const least = Math.min(...texts.map(({ contrast }) => contrast));
  const line =
    texts.length === 0
      ? "no text sampled"
      : `${tags.length} tags and ${signs.length} signs, ${least.toFixed(1)} to 1 at least`;
  return { line, faults };
}
