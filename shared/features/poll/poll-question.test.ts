import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkAnswer,
  checkQuestion,
  isRightAnswer,
  type PollAnswer,
  type PollQuestion,
} from "./poll-question.ts";
import { countAnswers } from "./tally.ts";

const ASKED: PollQuestion = {
  kind: "single",
  question: "Which has more fibre?",
  options: ["Lentils", "Rice"],
  isAnonymous: true,
  right: [],
};
const SCALE: Pick<PollQuestion, "kind" | "options"> = {
  kind: "scale",
  options: ["Not sure", "Very sure"],
};
const WORD: Pick<PollQuestion, "kind" | "options"> = {
  kind: "word",
  options: [],
};

describe("a question", () => {
  it.each<[string, Partial<PollQuestion>, string | null]>([
    ["as it should be", {}, null],
    ["for a quiz", { right: [0] }, null],
    ["with a scale", SCALE, null],
    ["with a scale without words", { kind: "scale", options: [] }, null],
    ["for a word", WORD, null],
    ["without words", { question: " \u200b" }, "empty-text"],
    ["that is long", { question: "x".repeat(201) }, "too-long"],
    ["with one option", { options: ["A"] }, "too-few-options"],
    ["with an empty option", { options: ["A", " "] }, "empty-text"],
    ["with one option twice", { options: ["A", "A "] }, "same-option-twice"],
    [
      "with a turned direction",
      { options: ["A", "\u202eB"] },
      "bad-characters",
    ],
    ["for a word, with options", { kind: "word" }, "bad-shape"],
    ["with half a scale", { kind: "scale", options: ["A"] }, "bad-shape"],
    ["with a right answer it lacks", { right: [2] }, "bad-shape"],
    ["with two right answers of one", { right: [0, 1] }, "bad-shape"],
    ["for a word, with a right answer", { ...WORD, right: [0] }, "bad-shape"],
  ])("%s is judged", (_, change, expected) => {
    expect(checkQuestion({ ...ASKED, ...change })).toBe(expected);
  });
});

describe("an answer", () => {
  it.each<
    [
      string,
      Pick<PollQuestion, "kind" | "options">,
      Partial<PollAnswer>,
      string | null,
    ]
  >([
    ["one of two", ASKED, { choices: [1] }, null],
    ["none", ASKED, {}, "nothing-chosen"],
    ["two of one", ASKED, { choices: [0, 1] }, "bad-shape"],
    ["one that is not there", ASKED, { choices: [2] }, "bad-shape"],
    ["a word to a choice", ASKED, { choices: [0], word: "x" }, "bad-shape"],
    ["both", { ...ASKED, kind: "several" }, { choices: [1, 0] }, null],
    [
      "one twice",
      { ...ASKED, kind: "several" },
      { choices: [1, 1] },
      "bad-shape",
    ],
    ["the last step", SCALE, { choices: [4] }, null],
    ["a step too far", SCALE, { choices: [5] }, "bad-shape"],
    ["a word", WORD, { word: "fibre" }, null],
    ["no word", WORD, { word: " " }, "empty-text"],
    ["a long word", WORD, { word: "x".repeat(31) }, "too-long"],
    ["a choice to a word", WORD, { word: "x", choices: [0] }, "bad-shape"],
  ])("%s is judged", (_, asked, answer, expected) => {
    expect(checkAnswer(asked, { choices: [], word: "", ...answer })).toBe(
      expected,
    );
  });

  it.each([
    [[0], [0], true],
    [[0], [1], false],
    [[0, 2], [2, 0], true],
    [[0, 2], [0], false],
    [[0], [0, 1], false],
  ])("to a quiz with %j right, %j is right: %s", (right, choices, expected) => {
    expect(isRightAnswer(right, choices)).toBe(expected);
  });
});

describe("a tally", () => {
  it("has a line for each option and counts every choice once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 4 })),
        (all) => {
          const asked = { kind: "several", options: ["a", "b", "c", "d"] };
          const lines = countAnswers(
            asked as PollQuestion,
            all.map((choices) => ({ choices, word: "" })),
          );
          expect(lines.map(([label]) => label)).toEqual(asked.options);
          expect(lines.reduce((sum, [, count]) => sum + count, 0)).toBe(
            all.flat().length,
          );
        },
      ),
    );
  });

  it("puts words together that differ in capitals only, the most frequent first", () => {
    const words = ["rice", "Fibre", " fibre", "beans"];
    expect(
      countAnswers(
        WORD,
        words.map((word) => ({ choices: [], word })),
      ),
    ).toEqual([
      ["Fibre", 2],
      ["beans", 1],
      ["rice", 1],
    ]);
  });
});
