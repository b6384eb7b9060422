import { Utensils } from "lucide";
import type { VNode } from "preact";
import { PLATE_MAX_DISHES } from "../../../shared/features/menu/dish.ts";
import { sumPlate } from "../../../shared/features/menu/sum-plate.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { formatWhole } from "./format-value.ts";
import type { MenuModel } from "./menu-model.ts";

/** Stays in sight below the menu: how full the plate is, and the way to it. */
export function PlateBar(props: {
  readonly app: App;
  readonly model: MenuModel;
}): VNode | null {
  const { app, model } = props;
  const dishes = model.plate.value;
  if (dishes.length === 0 || model.page.value.name === "plate") return null;
  const { carbohydrateG } = sumPlate(dishes);
  return (
    <section class="plate-bar" aria-label={app.t("menu.your-plate")}>
      <p>
        {app.t("menu.plate-so-far", {
          number: dishes.length,
          max: PLATE_MAX_DISHES,
          total: formatWhole(app, "carbohydrateG", carbohydrateG),
        })}
      </p>
      <Button
        icon={Utensils}
        kind="primary"
        label={app.t("menu.see-plate")}
        onPress={() => model.showPlate()}
      />
    </section>
  );
}
