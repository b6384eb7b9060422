import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import { packLook } from "../../../shared/features/look/pack-look.ts";
import type { Recipe } from "../../../shared/features/look/recipe.ts";
import type { LookStills, StillPart } from "../../interface/look-preview.ts";

/** How one would look with a choice; the word beside it says the same, so it is left out when read out. */
export function ChoiceStill(props: {
  readonly stills: LookStills;
  readonly recipe: Recipe;
  readonly part: StillPart;
}): VNode {
  const { stills, recipe, part } = props;
  const address = useSignal<string | null>(null);
  const look = packLook(recipe);
  useEffect(() => {
    let isGone = false;
    stills
      .draw(recipe, part, () => !isGone)
      .then(
        (drawn) => {
          if (!isGone && drawn !== null) address.value = drawn;
        },
        () => undefined,
      );
    return () => {
      isGone = true;
    };
    // The recipe is another object each time; what it says is in its packed form.
  }, [stills, look, part, address]);
  return (
    <span class="look-still">
      {address.value !== null && <img src={address.value} alt="" />}
    </span>
  );
}
