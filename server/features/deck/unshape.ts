/** Letters in the shape they have within a word: Arabic and Hebrew, as some programs write them into a file. */
const SHAPED = /[\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

const reverse = (word: string): string =>
  Array.from(word).toReversed().join("");

/**
 * A line whose letters stand in their shapes was drawn from left to right, its
 * last letter first. Gives the letters themselves in the order in which they
 * are read; any other line is as it was.
 */
export function unshape(line: string): string {
  if (!SHAPED.test(line)) return line;
  return line
    .split(" ")
    .map((word) => (SHAPED.test(word) ? reverse(word).normalize("NFKC") : word))
    .toReversed()
    .join(" ");
}
