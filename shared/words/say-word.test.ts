import { expect, test } from "vitest";
import { sayWord } from "./say-word.ts";

const CATALOGUE = {
  hello: "Hello {{name}}, {{name}}!",
  here_zero: "Nobody",
  here_one: "One person",
  here_other: "{{count}} people",
  left: "{{count}} left",
};

test.each([
  ["hello", { name: "Ana" }, "Hello Ana, Ana!"],
  ["hello", { name: "$& <b>" }, "Hello $& <b>, $& <b>!"],
  ["hello", {}, "Hello , !"],
  ["here", { count: 0 }, "Nobody"],
  ["here", { count: 1 }, "One person"],
  ["here", { count: 12 }, "12 people"],
  ["left", { count: 1 }, "1 left"],
  ["left", { count: "1" }, "1 left"],
  ["nothing", { count: 3 }, "nothing"],
] as const)("%s with %o", (key, values, said) => {
  expect(sayWord(CATALOGUE, "en", key, values)).toBe(said);
});

test("a form that a language has and the catalogue lacks is the other one", () => {
  const million = { count: 1_000_000 };
  expect(sayWord(CATALOGUE, "es", "here", million)).toBe("1000000 people");
});

test("a language without a form for one says the other", () => {
  expect(
    sayWord({ here_other: "{{count}}명" }, "ko", "here", { count: 1 }),
  ).toBe("1명");
});
