import { expect, test } from "vitest";
import { readWish } from "./read-wish.ts";

test.each([
  ["", "--people needs a whole number from 1 to 5000."],
  ["--people 0 --seconds 1", "--people needs a whole number from 1 to 5000."],
  ["--people 2.5 --seconds 1", "--people needs a whole number from 1 to 5000."],
  ["--people 2", "--seconds needs a number above 0."],
  ["--people 2 --seconds x", "--seconds needs a number above 0."],
  ["--people 2 --seconds 1 --url nowhere", '"nowhere" is no address.'],
])("%j is answered with a sentence", (words, sentence) => {
  expect(readWish(words.split(" ").filter(Boolean))).toBe(sentence);
});

test("an unknown option is named", () => {
  expect(readWish(["--persons", "3"])).toMatch("--persons");
});

test("what is asked for is read", () => {
  expect(readWish("--people 400 --seconds 30 --json".split(" "))).toMatchObject(
    { people: 400, seconds: 30, json: true, url: undefined },
  );
});
