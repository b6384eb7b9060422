import type { VNode } from "preact";
import type { Dish } from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";
import { CarbohydrateBar } from "./carbohydrate-bar.tsx";
import { DishButtons } from "./dish-buttons.tsx";
import { dishAbout, dishName, foodName } from "./dish-words.ts";
import { foodColour } from "./food-colours.ts";
import { formatGrams, formatValue } from "./format-value.ts";
import type { MenuModel } from "./menu-model.ts";
import { PageHeading } from "../../interface/page-heading.tsx";
import { PlatePicture } from "./plate-picture.tsx";
import { ValueList } from "./value-list.tsx";

/** One dish opened: its picture, its values, what is in it, and where the figures come from. */
export function DishPage(props: {
  readonly app: App;
  readonly model: MenuModel;
  readonly dish: Dish;
}): VNode {
  const { app, model, dish } = props;
  const name = dishName(app, dish.id);
  const parts = dish.ingredients.map(
    (food) => `${formatGrams(app, food.grams)} ${foodName(app, food)}`,
  );
  return (
    <article class="dish-page">
      <PageHeading words={name} />
      <p>{dishAbout(app, dish.id)}</p>
      <div class="dish-head">
        <PlatePicture
          dish={dish}
          label={app.t("menu.picture", { dish: name, parts: parts.join(", ") })}
        />
        <div>
          <p class="faint">
            {app.t("menu.portion", { amount: formatGrams(app, dish.portionG) })}
          </p>
          <ValueList app={app} values={dish.values} />
        </div>
      </div>
      <DishButtons app={app} model={model} dish={dish} />
      <h4>{app.t("menu.what-is-in-it")}</h4>
      <p class="faint">{app.t("menu.carbohydrate-bar")}</p>
      <CarbohydrateBar app={app} dish={dish} />
      <table class="menu-table">
        <thead>
          <tr>
            <th scope="col">{app.t("menu.food")}</th>
            <th scope="col">{app.t("menu.amount")}</th>
            <th scope="col">{app.t("menu.value.carbohydrateG")}</th>
          </tr>
        </thead>
        <tbody>
          {dish.ingredients.map((food) => (
            <tr key={food.ndbNo}>
              <th scope="row">
                <span
                  class="food-colour"
                  style={{ background: foodColour(food.ndbNo) }}
                />
                {foodName(app, food)}
              </th>
              <td>{formatGrams(app, food.grams)}</td>
              <td>{formatValue(app, "carbohydrateG", food.carbohydrateG)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="faint">{app.t("menu.source", { source: dish.source })}</p>
    </article>
  );
}
