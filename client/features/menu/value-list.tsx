import type { VNode } from "preact";
import {
  FOOD_VALUES,
  type FoodValues,
} from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";
import { formatValue, formatWhole } from "./format-value.ts";

/** The values of a dish or a plate: carbohydrate large, the others below it. */
export function ValueList(props: {
  readonly app: App;
  readonly values: FoodValues;
}): VNode {
  const { app, values } = props;
  const [, ...others] = FOOD_VALUES;
  return (
    <>
      <dl class="menu-values">
        <div class="menu-value-first">
          <dt>{app.t("menu.value.carbohydrateG")}</dt>
          <dd>{formatWhole(app, "carbohydrateG", values.carbohydrateG)}</dd>
        </div>
        {others.map((name) => (
          <div key={name}>
            <dt>{app.t(`menu.value.${name}`)}</dt>
            <dd>{formatValue(app, name, values[name])}</dd>
          </div>
        ))}
      </dl>
      {values.fibreG === null && (
        <p class="faint">{app.t("menu.note.fibre")}</p>
      )}
    </>
  );
}
