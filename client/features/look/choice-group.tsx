import type { VNode } from "preact";
import type { Recipe } from "../../../shared/features/look/recipe.ts";
import type { LookStills } from "../../interface/look-preview.ts";
import type { Words } from "../../interface/words.ts";
import { ChoiceStill } from "./choice-still.tsx";
import type { ChoiceGroup } from "./choices.ts";
import { choicesFor, choose, chosenOf } from "./choose.ts";

/** One question about the look: radio buttons, each with a word, colours with a swatch too. */
export function ChoiceGroupView(props: {
  readonly t: Words["t"];
  readonly group: ChoiceGroup;
  readonly recipe: Recipe;
  readonly isStaff: boolean;
  /** Draws the choices where they are shapes. */
  readonly stills: LookStills | null;
  readonly onChoose: (recipe: Recipe) => void;
}): VNode {
  const { t, group, recipe, isStaff, stills, onChoose } = props;
  const chosen = chosenOf(group, recipe);
  return (
    <fieldset class="look-group" role="radiogroup">
      <legend>{t(`look.group.${group.key}`)}</legend>
      <div class="look-choices">
        {choicesFor(group, isStaff).map((choice) => (
          <label
            key={choice.words}
            class={
              choice.colour === undefined
                ? "look-choice"
                : "look-choice is-colour"
            }
          >
            <input
              type="radio"
              name={`look-${group.key}`}
              checked={choice === chosen}
              onChange={() => onChoose(choose(recipe, group, choice))}
            />
            <span class="look-choice-face">
              {group.seenOn !== undefined && stills !== null && (
                <ChoiceStill
                  stills={stills}
                  recipe={choose(recipe, group, choice)}
                  part={group.seenOn}
                />
              )}
              {choice.colour !== undefined && (
                <span
                  class="look-swatch"
                  style={{ backgroundColor: choice.colour }}
                />
              )}
              <span>{t(choice.words)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
