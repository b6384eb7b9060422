import type { VNode } from "preact";
import type { OrderedPlate } from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { dishName } from "./dish-words.ts";
import { formatWhole } from "./format-value.ts";
import type { MenuModel } from "./menu-model.ts";

/** The plate ordered last, also on an earlier day. */
export function LastPlateLine(props: {
  readonly app: App;
  readonly model: MenuModel;
  readonly plate: OrderedPlate;
}): VNode {
  const { app, model, plate } = props;
  const names = plate.dishes.map(({ id }) => dishName(app, id));
  return (
    <div class="menu-hint">
      <p>
        <strong>{app.t("menu.last-plate")}</strong>
        {": "}
        {app.t("menu.last-plate-line", {
          dishes: names.join(", "),
          total: formatWhole(app, "carbohydrateG", plate.plate.carbohydrateG),
        })}
      </p>
      <Button
        label={app.t("menu.show-plate")}
        fullLabel={app.t("menu.button-for", {
          label: app.t("menu.show-plate"),
          name: app.t("menu.last-plate"),
        })}
        onPress={() => model.showLastPlate()}
      />
    </div>
  );
}
