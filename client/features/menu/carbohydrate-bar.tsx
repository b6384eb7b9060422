import type { VNode } from "preact";
import type { Dish } from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";
import { foodName } from "./dish-words.ts";
import { foodColour } from "./food-colours.ts";
import { formatValue } from "./format-value.ts";

/** Where a dish's carbohydrate comes from, as one bar; a table with the same figures stands below. */
export function CarbohydrateBar(props: {
  readonly app: App;
  readonly dish: Dish;
}): VNode | null {
  const { app, dish } = props;
  const foods = dish.ingredients
    .filter((food) => food.carbohydrateG >= 0.5)
    .sort((a, b) => b.carbohydrateG - a.carbohydrateG);
  const total = foods.reduce((sum, food) => sum + food.carbohydrateG, 0);
  if (total === 0) return null;
  const parts = foods.map(
    (food) =>
      `${foodName(app, food)} ${formatValue(app, "carbohydrateG", food.carbohydrateG)}`,
  );
  let from = 0;
  return (
    <svg
      class="carbohydrate-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={parts.join(", ")}
    >
      {foods.map((food) => {
        const x = from;
        const width = (food.carbohydrateG / total) * 100;
        from += width;
        return (
          <rect
            key={food.ndbNo}
            x={x}
            y={0}
            width={Math.max(width - 0.4, 0.2)}
            height={8}
            fill={foodColour(food.ndbNo)}
          />
        );
      })}
    </svg>
  );
}
