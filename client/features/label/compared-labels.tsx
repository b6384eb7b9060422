import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { LabelledFood } from "../../../shared/features/label/food.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { LabelTable } from "./label-table.tsx";
import { lowerInCarbohydrate } from "./lower-in-carbohydrate.ts";

/** First a guess, then both labels. A guess is for oneself: it is told to nobody. */
export function ComparedLabels(props: {
  readonly app: App;
  readonly foods: readonly [LabelledFood, LabelledFood];
}): VNode {
  const { app, foods } = props;
  const guess = useSignal<string | null>(null);
  const lower = lowerInCarbohydrate(foods);
  const nameOf = (food: LabelledFood): string => app.t(`food.${food.ndbNo}`);
  if (guess.value === null)
    return (
      <fieldset class="choices">
        <legend>{app.t("label.guess")}</legend>
        {foods.map((food) => (
          <Button
            key={food.id}
            label={nameOf(food)}
            onPress={() => {
              guess.value = food.id;
            }}
          />
        ))}
      </fieldset>
    );
  return (
    <>
      <p role="status">
        <strong>
          {lower === null
            ? app.t("label.same")
            : app.t(guess.value === lower.id ? "label.right" : "label.other", {
                food: nameOf(lower),
              })}
        </strong>
      </p>
      <LabelTable app={app} foods={foods} />
    </>
  );
}
