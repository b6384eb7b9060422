import { type Recipe } from "../../../shared/features/look/recipe.ts";
import { STAFF_TOPS } from "../../../shared/features/look/staff-tops.ts";
import type { Choice, ChoiceGroup } from "./choices.ts";

/** The choice that a recipe comes nearest to; `undefined` where none of those offered is on. */
export function chosenOf(
  { key, choices, usual }: ChoiceGroup,
  recipe: Recipe,
): Choice | undefined {
  const now = recipe[key] ?? usual;
  const exact = choices.find(({ value }) => value === now);
  if (exact || typeof now !== "number" || choices[0]?.colour !== undefined)
    return exact;
  const far = ({ value }: Choice): number =>
    typeof value === "number" ? Math.abs(value - now) : Infinity;
  return choices.reduce((best, each) => (far(each) < far(best) ? each : best));
}

/** The recipe with one choice made. */
export function choose(
  recipe: Recipe,
  { key }: ChoiceGroup,
  { value }: Choice,
): Recipe {
  const { [key]: _before, ...others } = recipe;
  return (value === undefined ? others : { ...others, [key]: value }) as Recipe;
}

/** What of a group this person may choose: clothes of staff are theirs alone. */
export function choicesFor(
  { key, choices }: ChoiceGroup,
  isStaff: boolean,
): readonly Choice[] {
  return key === "top" && !isStaff
    ? choices.filter(({ value }) => !STAFF_TOPS.has(String(value)))
    : choices;
}
