import type { VNode } from "preact";
import { compareDishes } from "../../../shared/features/menu/compare-dishes.ts";
import type { Dish } from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";
import { DishButtons } from "./dish-buttons.tsx";
import { dishName } from "./dish-words.ts";
import { formatDifference, formatGrams, formatValue } from "./format-value.ts";
import type { MenuModel } from "./menu-model.ts";
import { PageHeading } from "../../interface/page-heading.tsx";
import { PlatePicture } from "./plate-picture.tsx";

/**
 * Two dishes side by side, value by value; it says how they differ and leaves
 * the choice open. The roles are spelt out for the same reason as in the plate's table.
 */
export function ComparePage(props: {
  readonly app: App;
  readonly model: MenuModel;
  readonly dishes: readonly [Dish, Dish];
}): VNode {
  const { app, model, dishes } = props;
  const [first, second] = dishes;
  return (
    <article class="compare-page">
      <PageHeading words={app.t("menu.compare-title")} />
      <table role="table" class="menu-table compare-table">
        <caption>{app.t("menu.difference-note")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {app.t("menu.per-portion")}
            </th>
            {dishes.map((dish) => (
              <th role="columnheader" scope="col" key={dish.id}>
                <PlatePicture dish={dish} />
                {dishName(app, dish.id)}
              </th>
            ))}
            <th role="columnheader" scope="col">
              {app.t("menu.difference")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {compareDishes(first, second).map((line) => (
            <tr role="row" key={line.name}>
              <th role="rowheader" scope="row">
                {app.t(`menu.value.${line.name}`)}
              </th>
              <td role="cell">{formatValue(app, line.name, line.first)}</td>
              <td role="cell">{formatValue(app, line.name, line.second)}</td>
              <td role="cell">
                {formatDifference(app, line.name, line.difference)}
              </td>
            </tr>
          ))}
          <tr role="row">
            <th role="rowheader" scope="row">
              {app.t("menu.amount")}
            </th>
            <td role="cell">{formatGrams(app, first.portionG)}</td>
            <td role="cell">{formatGrams(app, second.portionG)}</td>
            <td role="cell" />
          </tr>
        </tbody>
      </table>
      {dishes.some(({ values }) => values.fibreG === null) && (
        <p class="faint">{app.t("menu.note.fibre")}</p>
      )}
      <ul class="compare-choices">
        {dishes.map((dish) => (
          <li key={dish.id}>
            <h4>{dishName(app, dish.id)}</h4>
            <DishButtons app={app} model={model} dish={dish} canLook />
          </li>
        ))}
      </ul>
    </article>
  );
}
