import { describe, expect, test } from "vitest";
import { checkName } from "./check-name.ts";
import { makeSkeleton } from "./check-name/skeleton.ts";

const STAFF = ["Elena", "Dr. Samuel Lim"];

describe("names that are taken as they are, but tidy", () => {
  test.each([
    ["Rosa", "Rosa"],
    ["  Mary   Ann ", "Mary Ann"],
    ["Jose\u0301", "José"],
    ["민준", "민준"],
    ["محمد", "محمد"],
    ["Игорь", "Игорь"],
    ["क्षमा", "क्षमा"],
    ["Rosa 🌻", "Rosa 🌻"],
    ["Ana 👩‍🌾", "Ana 👩‍🌾"],
    ["O'Neill-Brown", "O'Neill-Brown"],
    ["<img src=x onerror=", "<img src=x onerror="],
    ["Elena R", "Elena R"],
    ["a".repeat(24), "a".repeat(24)],
  ])("%j becomes %j", (typed, kept) => {
    expect(checkName(typed, STAFF)).toEqual({ ok: true, reply: kept });
  });
});

describe("names that are turned away, each with its reason", () => {
  test.each([
    ["", "empty-text"],
    ["   ", "empty-text"],
    ["\u200B\u200D\uFEFF", "empty-text"],
    ["\u3164\u3164", "empty-text"],
    ["Ro\u3164sa", "bad-characters"],
    ["Ro\u0000sa", "bad-characters"],
    ["Rosa\u202Exyz", "bad-characters"],
    ["Rosa\u2067", "bad-characters"],
    ["Ro\u200Bsa", "bad-characters"],
    ["Ro\u00ADsa", "bad-characters"],
    ["Z" + "\u0301\u0316\u0323\u0330\u0334".repeat(20), "bad-characters"],
    ["Ro\uE000sa", "bad-characters"],
    ["\uD800Rosa", "bad-characters"],
    ["a".repeat(25), "too-long"],
    ["12345", "name-needs-letters"],
    ["🌻🌻", "name-needs-letters"],
    ["Rоsa", "name-mixed-letters"],
    ["Pοlly", "name-mixed-letters"],
    ["elena", "name-like-staff"],
    ["E l e n a", "name-like-staff"],
    ["EIena", "name-like-staff"],
    ["Éléna", "name-like-staff"],
    ["E1ena.", "name-like-staff"],
    ["Ｅｌｅｎａ", "name-like-staff"],
    ["dr samuel Iim", "name-like-staff"],
    ["Nurse Joy", "name-like-staff"],
    ["ADM1N", "name-like-staff"],
    ["간호사 김", "name-like-staff"],
  ])("%j: %s", (typed, code) => {
    expect(checkName(typed, STAFF)).toEqual({ ok: false, code });
  });
});

test("a whole name in letters that only look Latin is like the staff's", () => {
  expect(makeSkeleton("Еӏеnа")).toBe(makeSkeleton("Elena"));
  expect(checkName("СА", ["CA"])).toEqual({
    ok: false,
    code: "name-like-staff",
  });
});

test("those who lead may carry their own names and titles", () => {
  expect(checkName("Nurse Elena", null)).toEqual({
    ok: true,
    reply: "Nurse Elena",
  });
});
