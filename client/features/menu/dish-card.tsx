import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Dish } from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";
import { DishButtons } from "./dish-buttons.tsx";
import { dishAbout, dishName } from "./dish-words.ts";
import { formatWhole } from "./format-value.ts";
import type { MenuModel } from "./menu-model.ts";
import { PlatePicture } from "./plate-picture.tsx";

/** One dish in the list: its carbohydrate, its name, and what one can do with it. */
export function DishCard(props: {
  readonly app: App;
  readonly model: MenuModel;
  readonly dish: Dish;
}): VNode {
  const { app, model, dish } = props;
  const name = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (model.lastLooked.peek() === dish.id) name.current?.focus();
  }, [model, dish]);
  return (
    <li class="dish-card">
      <PlatePicture dish={dish} />
      <p class="dish-carbohydrate">
        <strong>
          {formatWhole(app, "carbohydrateG", dish.values.carbohydrateG)}
        </strong>{" "}
        <span>{app.t("menu.value.carbohydrateG")}</span>
      </p>
      <div class="dish-words">
        <h4 ref={name} tabIndex={-1}>
          {dishName(app, dish.id)}
        </h4>
        <p>{dishAbout(app, dish.id)}</p>
        {dish.kitchen !== undefined && (
          <p class="faint">{app.t(`kitchen.${dish.kitchen}`)}</p>
        )}
      </div>
      <DishButtons app={app} model={model} dish={dish} canLook />
    </li>
  );
}
