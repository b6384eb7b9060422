import { ConciergeBell, Minus } from "lucide";
import type { VNode } from "preact";
import { sumPlate } from "../../../shared/features/menu/sum-plate.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { dishName } from "./dish-words.ts";
import type { MenuModel } from "./menu-model.ts";
import { PageHeading } from "../../interface/page-heading.tsx";
import { PlateTable } from "./plate-table.tsx";

/** What is on the plate so far, what it adds up to, and the way to order it. */
export function PlatePage(props: {
  readonly app: App;
  readonly model: MenuModel;
}): VNode {
  const { app, model } = props;
  const dishes = model.plate.value;
  const isOrdering = model.isOrdering.value;
  return (
    <article class="plate-page">
      <PageHeading words={app.t("menu.your-plate")} />
      {dishes.length === 0 ? (
        <p>{app.t("menu.plate-empty")}</p>
      ) : (
        <>
          <PlateTable app={app} dishes={dishes} plate={sumPlate(dishes)} />
          <div class="menu-buttons">
            <Button
              icon={ConciergeBell}
              kind="primary"
              label={app.t(isOrdering ? "menu.ordering" : "menu.order")}
              isDisabled={isOrdering}
              onPress={() => runAction(app, () => model.order())}
            />
          </div>
          <ul class="menu-buttons">
            {dishes.map((dish) => (
              <li key={dish.id}>
                <Button
                  icon={Minus}
                  label={app.t("menu.take-off", {
                    dish: dishName(app, dish.id),
                  })}
                  isDisabled={isOrdering}
                  onPress={() => model.togglePlate(dish)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
