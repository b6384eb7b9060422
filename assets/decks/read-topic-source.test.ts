import { expect, test } from "vitest";
import { readTopicSource } from "./read-topic-source.ts";

const HEAD = `---
picture: fork
goal: I eat slowly.
board: How do you do it?
station: restaurant/menu
practice: Order a meal.
held-back-a: Nobody knows this yet.
---
`;
const BODY = `
# Eat slowly

![A plate.](fork)

You enjoy it more.
- Put the fork down.

> Try it with one bite.

Source: living, diet

# Quiz

## Why eat slowly?

- [ ] To be polite
- [x] To enjoy it

You notice more.
`;

test("a topic is read as it is written", () => {
  expect(readTopicSource(HEAD + BODY)).toEqual({
    picture: "fork",
    goal: "I eat slowly.",
    board: "How do you do it?",
    practice: { station: "restaurant/menu", text: "Order a meal." },
    heldBack: ["Nobody knows this yet."],
    slides: [
      {
        title: "Eat slowly",
        lines: ["You enjoy it more.", "- Put the fork down."],
        picture: "fork",
        description: "A plate.",
        sources: ["living", "diet"],
        notes: "Try it with one bite.",
      },
    ],
    quiz: [
      {
        question: "Why eat slowly?",
        options: ["To be polite", "To enjoy it"],
        answer: 1,
        why: "You notice more.",
      },
    ],
  });
});

test.each([
  ["a goal", HEAD.replace(/goal: .*\n/, "") + BODY],
  ["a right answer", HEAD + BODY.replace("[x]", "[ ]")],
  ["a reason", HEAD + BODY.replace("You notice more.", "")],
  ["a head", BODY],
  ["a name before each value", `${HEAD.replace("goal: ", "")}${BODY}`],
])("a topic without %s is refused", (_, markdown) => {
  expect(() => readTopicSource(markdown)).toThrow();
});
