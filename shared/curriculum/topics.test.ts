import { expect, test } from "vitest";
import en from "../words/en.json" with { type: "json" };
import { BEHAVIOURS, findTopic, TOPICS } from "./topics.ts";

test("there are twelve core classes and six beyond, numbered in order", () => {
  const numbersOf = (series: string): number[] =>
    TOPICS.filter((topic) => topic.series === series).map(
      ({ number }) => number,
    );
  expect(numbersOf("core")).toEqual(
    Array.from({ length: 12 }, (_, i) => i + 1),
  );
  expect(numbersOf("beyond")).toEqual([1, 2, 3, 4, 5, 6]);
});

test("each has an id and a title of its own", () => {
  const words: Readonly<Record<string, string>> = en;
  const titles = TOPICS.map(({ id }) => words[`topic.${id}`]);
  expect(new Set(titles).size).toBe(TOPICS.length);
  expect(titles).not.toContain(undefined);
  for (const topic of TOPICS) expect(findTopic(topic.id)).toBe(topic);
  expect(findTopic("no-such-class")).toBeUndefined();
});

test("the core teaches all seven behaviours", () => {
  const taught = TOPICS.filter(({ series }) => series === "core").flatMap(
    ({ behaviours }) => behaviours,
  );
  expect(new Set(taught)).toEqual(new Set(BEHAVIOURS));
});
