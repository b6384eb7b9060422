import { describe, expect, it } from "vitest";
import {
  unpackLook,
  packLook,
} from "../../../shared/features/look/pack-look.ts";
import { recipeSchema } from "../../../shared/features/look/recipe.ts";
import { STARTING_LOOKS } from "../../../shared/features/look/starting-looks.ts";
import en from "../../../shared/words/en.json" with { type: "json" };
import { LOOK_PARTS } from "./choices.ts";
import { choicesFor, choose, chosenOf } from "./choose.ts";
import { describeLook } from "./describe-look.ts";
import { Draft } from "./draft.ts";

const groups = LOOK_PARTS.flatMap((part) => part.groups);
const words: Readonly<Record<string, string>> = en;
const ruth = STARTING_LOOKS[0]?.recipe;
if (!ruth) throw new Error("there is no starting look");
const t = (key: string, values?: Readonly<Record<string, string | number>>) =>
  (words[key] ?? "").replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values?.[name]),
  );

describe.each(groups)("the choices of $key", (group) => {
  it("have words, each its own", () => {
    expect(words[`look.group.${group.key}`]).toBeTruthy();
    const said = group.choices.map((choice) => words[choice.words] ?? "");
    expect(said.every((each) => each.length > 0)).toBe(true);
    expect(new Set(said).size).toBe(said.length);
  });

  it("make a sound look each, are then the one chosen, and are kept as they are", () => {
    for (const choice of group.choices) {
      const made = choose(ruth, group, choice);
      expect(recipeSchema.parse(made)).toEqual(made);
      expect(chosenOf(group, made)).toBe(choice);
      const kept = unpackLook(packLook(made));
      expect(kept && chosenOf(group, kept)).toBe(choice);
    }
  });
});

describe("the maker", () => {
  it("offers far more than ten thousand looks", () => {
    const looks = groups.reduce(
      (all, group) => all * choicesFor(group, false).length,
      1,
    );
    expect(looks).toBeGreaterThan(10_000);
  });

  it("offers clothes of staff to staff alone", () => {
    const tops = groups.find(({ key }) => key === "top");
    if (!tops) throw new Error("there are no tops");
    const offered = (isStaff: boolean) =>
      choicesFor(tops, isStaff).map(({ value }) => value);
    expect(offered(true)).toContain("scrubs");
    expect(offered(false)).not.toContain("scrubs");
    expect(offered(false)).not.toContain("teacher");
  });
});

describe("describeLook", () => {
  it("names what one sees first", () => {
    const said = describeLook(ruth, t).join(" ");
    for (const word of ["Short and curly", "Gray", "Cardigan", "Round"])
      expect(said).toContain(word);
  });

  it("says nothing of what somebody does not have", () => {
    expect(describeLook(ruth, t, "all").join(" ")).not.toContain("None");
  });
});

describe("a draft", () => {
  it("goes back step by step, and knows whether it is saved", () => {
    const draft = new Draft(ruth);
    expect([draft.isSaved.value, draft.canUndo.value]).toEqual([true, false]);
    draft.change({ ...ruth, hair: "afro" });
    draft.surprise();
    expect(draft.isSaved.value).toBe(false);
    draft.undo();
    expect(draft.recipe.value.hair).toBe("afro");
    draft.undo();
    draft.undo();
    expect(draft.recipe.value).toEqual(ruth);
    expect(draft.isSaved.value).toBe(true);
  });
});
