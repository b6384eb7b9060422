import type { SampledText } from "./sample-contrast.ts";

/** What WCAG asks of text. */
const CONTRAST_LEAST = 4.5;

/** What was found in one view, in a line, and what of it cannot be read. */
export function judgeContrast(
  view: { readonly signs?: number },
  sampled: {
    readonly tags: readonly SampledText[];
    readonly signs: readonly SampledText[];
  },
): { line: string; faults: string[] } {
  const { signs = 0 } = view;
  const seen = signs > 0 ? sampled.signs : [];
  const texts = [...sampled.tags, ...seen];
  const least = Math.min(...texts.map(({ contrast }) => contrast));
  const faults = texts
    .filter(({ contrast }) => contrast < CONTRAST_LEAST)
    .map(({ what, contrast }) => `${what} has ${contrast.toFixed(2)} to 1`);
  // A sign that has paled is not even found.
  if (seen.length < signs)
    faults.push(`${seen.length} of ${signs} signs were found`);
  const line =
    texts.length === 0
      ? "no text sampled"
      : `${sampled.tags.length} tags and ${seen.length} signs, ${least.toFixed(1)} to 1 at least`;
  return { line, faults };
}
