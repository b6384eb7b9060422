import { useSignal, type Signal } from "@preact/signals";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import type { LabelledFood } from "../../../shared/features/label/food.ts";
import type { App } from "../../interface/app.ts";

function FoodChoice(props: {
  readonly app: App;
  readonly words: string;
  readonly foods: readonly LabelledFood[];
  readonly chosen: Signal<string>;
}): VNode {
  const { app, foods, chosen } = props;
  const id = useId();
  return (
    <div class="stack">
      <label for={id}>{app.t(props.words)}</label>
      <select
        id={id}
        value={chosen.value}
        onChange={(event) => {
          chosen.value = event.currentTarget.value;
        }}
      >
        {foods.map((food) => (
          <option key={food.id} value={food.id}>
            {app.t(`food.${food.ndbNo}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Takes two different foods from the shelf. */
export function ChooseFoods(props: {
  readonly app: App;
  readonly foods: readonly LabelledFood[];
  readonly onCompare: (foods: [string, string]) => void;
}): VNode {
  const { app, foods } = props;
  const first = useSignal(foods[0]?.id ?? "");
  const second = useSignal(foods[1]?.id ?? "");
  const isSame = first.value === second.value;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame) props.onCompare([first.value, second.value]);
      }}
    >
      <p>{app.t("label.about")}</p>
      <FoodChoice app={app} words="label.first" foods={foods} chosen={first} />
      <FoodChoice
        app={app}
        words="label.second"
        foods={foods}
        chosen={second}
      />
      {isSame && <p role="status">{app.t("label.choose-two")}</p>}
      <button type="submit" class="button primary" disabled={isSame}>
        <span>{app.t("label.compare")}</span>
      </button>
    </form>
  );
}
