import { Columns2, Minus, Plus, Utensils } from "lucide";
import type { VNode } from "preact";
import type { Dish } from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { dishName } from "./dish-words.ts";
import type { MenuModel } from "./menu-model.ts";

/** What can be done with a dish; `canLook` is left out where its values are open already. */
export function DishButtons(props: {
  readonly app: App;
  readonly model: MenuModel;
  readonly dish: Dish;
  readonly canLook?: boolean;
}): VNode {
  const { app, model, dish } = props;
  const words = (action: string): { label: string; fullLabel: string } => {
    const label = app.t(`menu.${action}`);
    const name = dishName(app, dish.id);
    return { label, fullLabel: app.t("menu.button-for", { label, name }) };
  };
  const isOnPlate = model.plate.value.includes(dish);
  return (
    <div class="menu-buttons">
      {props.canLook === true && (
        <Button
          {...words("look")}
          icon={Utensils}
          onPress={() => runAction(app, () => model.look(dish))}
        />
      )}
      <Button
        {...words("compare")}
        icon={Columns2}
        isOn={model.comparing.value?.id === dish.id}
        onPress={() => runAction(app, () => model.compare(dish))}
      />
      <Button
        {...words(isOnPlate ? "remove" : "add")}
        icon={isOnPlate ? Minus : Plus}
        kind={isOnPlate ? "plain" : "primary"}
        onPress={() => model.togglePlate(dish)}
      />
    </div>
  );
}
