import type { VNode } from "preact";
import type { LabelledFood } from "../../../shared/features/label/food.ts";
import { compareDishes } from "../../../shared/features/menu/compare-dishes.ts";
import type { App } from "../../interface/app.ts";
import {
  formatDifference,
  formatGrams,
  formatValue,
} from "../menu/format-value.ts";
import "../menu/menu-tables.css";

/** Both labels by one serving each, value by value. The roles are spelt out, for the table is laid out anew on narrow screens. */
export function LabelTable(props: {
  readonly app: App;
  readonly foods: readonly [LabelledFood, LabelledFood];
}): VNode {
  const { app, foods } = props;
  const [first, second] = foods;
  return (
    <table role="table" class="menu-table compare-table">
      <caption>{app.t("label.table-note")}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {app.t("label.in-one-serving")}
          </th>
          {foods.map((food) => (
            <th role="columnheader" scope="col" key={food.id}>
              {app.t(`food.${food.ndbNo}`)}
            </th>
          ))}
          <th role="columnheader" scope="col">
            {app.t("menu.difference")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <tr role="row">
          <th role="rowheader" scope="row">
            {app.t("label.serving")}
          </th>
          {foods.map((food) => (
            <td role="cell" key={food.id}>
              {app.t(`label.serving.${food.id}`)} (
              {formatGrams(app, food.servingG)})
            </td>
          ))}
          <td role="cell" />
        </tr>
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
      </tbody>
    </table>
  );
}
