import { expect, test } from "vitest";
import type { WatchedClass } from "../../../shared/features/class.ts";
import { tellNews } from "./tell-news.ts";

const app = {
  t: (key: string, values?: Readonly<Record<string, string | number>>) =>
    `${key} ${String(values?.["count"])}`,
};

const hand = (name: string, atMs: number) => ({ avatar: name, name, atMs });
const question = (id: string) => ({
  message: id,
  name: "Rosa",
  text: "Why?",
  sentAt: 0,
});
const person = (name: string, state: "here" | "away") => ({
  name,
  state,
  isStaff: false,
  lateSeconds: 0,
  gaps: 0,
});

function held(changes: Partial<WatchedClass> = {}): WatchedClass {
  return {
    id: "a",
    title: "Today",
    startedAt: 0,
    presenterName: "Nora",
    people: [],
    hands: [],
    questions: [],
    ...changes,
  };
}

test.each([
  ["the first look", null, held({ hands: [hand("Rosa", 1)] }), ""],
  ["the end of the class", held(), null, ""],
  ["another class", held(), held({ id: "b", hands: [hand("Rosa", 1)] }), ""],
  [
    "a hand that stays up",
    held({ hands: [hand("Rosa", 1)] }),
    held({ hands: [hand("Rosa", 1)] }),
    "",
  ],
  ["a hand that goes down", held({ hands: [hand("Rosa", 1)] }), held(), ""],
  [
    "a hand that went up again",
    held({ hands: [hand("Rosa", 1)] }),
    held({ hands: [hand("Rosa", 2)] }),
    "watch.new-hands 1",
  ],
  [
    "many things at once",
    held({ people: [person("Walter", "here")] }),
    held({
      hands: [hand("Rosa", 1), hand("Ana", 2)],
      questions: [question("q")],
      people: [person("Walter", "away")],
    }),
    "watch.new-hands 2 watch.new-questions 1 watch.new-lost 1",
  ],
])("%s is told in as few words as can be", (_, before, after, told) => {
  expect(tellNews(app, before, after)).toBe(told);
});
