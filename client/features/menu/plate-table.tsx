import type { VNode } from "preact";
import type { FoodValues } from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";
import { dishName } from "./dish-words.ts";
import { formatValue } from "./format-value.ts";

/** What a plate is judged by; protein and fat stand with each dish. */
const COLUMNS = ["carbohydrateG", "energyKcal", "fibreG", "sodiumMg"] as const;

/**
 * The dishes of a plate and their sum; every column adds up to the figure below it.
 * On a narrow screen the rows are laid out as blocks; some browsers would then
 * no longer take it for a table, so the roles are spelt out.
 */
export function PlateTable(props: {
  readonly app: App;
  readonly dishes: readonly {
    readonly id: string;
    readonly values: FoodValues;
  }[];
  readonly plate: FoodValues;
}): VNode {
  const { app, dishes, plate } = props;
  const cells = (values: FoodValues): VNode[] =>
    COLUMNS.map((name) => (
      <td role="cell" key={name} data-name={app.t(`menu.value.${name}`)}>
        {formatValue(app, name, values[name])}
      </td>
    ));
  return (
    <>
      <table role="table" class="menu-table plate-table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {app.t("menu.dish")}
            </th>
            {COLUMNS.map((name) => (
              <th role="columnheader" scope="col" key={name}>
                {app.t(`menu.value.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {dishes.map((dish) => (
            <tr role="row" key={dish.id}>
              <th role="rowheader" scope="row">
                {dishName(app, dish.id)}
              </th>
              {cells(dish.values)}
            </tr>
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">
              {app.t("menu.total")}
            </th>
            {cells(plate)}
          </tr>
        </tfoot>
      </table>
      {plate.fibreG === null && <p class="faint">{app.t("menu.note.fibre")}</p>}
    </>
  );
}
