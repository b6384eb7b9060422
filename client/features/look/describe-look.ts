import type { Recipe } from "../../../shared/features/look/recipe.ts";
import type { Words } from "../../interface/words.ts";
import { LOOK_PARTS } from "./choices.ts";
import { chosenOf } from "./choose.ts";

type Translate = Words["t"];

/** What one sees of somebody first. */
const AT_A_GLANCE: ReadonlySet<keyof Recipe> = new Set([
  "hair",
  "hairColour",
  "cover",
  "glasses",
  "beard",
  "top",
  "topColour",
  "aid",
]);

/** A look in words, a fact a choice; what somebody does not have is left out. */
export function describeLook(
  recipe: Recipe,
  t: Translate,
  which: ReadonlySet<keyof Recipe> | "all" = AT_A_GLANCE,
): string[] {
  return LOOK_PARTS.flatMap(({ groups }) => groups).flatMap((group) => {
    if (which !== "all" && !which.has(group.key)) return [];
    if (group.when && !group.when(recipe)) return [];
    const choice = chosenOf(group, recipe);
    if (choice?.value === undefined) return [];
    return [
      t("look.fact", {
        group: t(`look.group.${group.key}`),
        choice: t(choice.words),
      }),
    ];
  });
}
