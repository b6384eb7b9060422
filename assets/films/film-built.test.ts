import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { FILM_ID, planFilm } from "./film-plan.ts";
import { writeCaptions } from "./write-captions.ts";

const BUILT = new URL("../built/films/", import.meta.url);
const LIMIT_BYTES = 2 * 1024 * 1024;

const read = (url: URL): string => readFileSync(url, "utf8");

test("the scenes follow one another, and only the cards stand still", () => {
  const scenes = planFilm();
  for (const [index, { toS }] of scenes.entries())
    expect(scenes[index + 1]?.fromS ?? toS).toBe(toS);
  expect(scenes.filter(({ move }) => move === null)).toHaveLength(2);
});

test.each(["en", "es", "ko"])(
  "the captions in %s are the words people read in the gym",
  (language) => {
    const words = JSON.parse(
      read(new URL(`../../shared/words/${language}.json`, import.meta.url)),
    ) as Record<string, string>;
    expect(read(new URL(`${FILM_ID}.${language}.vtt`, BUILT))).toBe(
      writeCaptions(planFilm(), words),
    );
  },
);

test("the files are small enough for a weak line", () => {
  for (const ending of ["webm", "mp4"]) {
    const { size } = statSync(new URL(`${FILM_ID}.${ending}`, BUILT));
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThan(LIMIT_BYTES);
  }
});
