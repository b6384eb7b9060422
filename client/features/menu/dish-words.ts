import type { Ingredient } from "../../../shared/features/menu/dish.ts";
import type { App } from "../../interface/app.ts";

/** A word of the catalogue, or something else where staff brought in what has no word yet. */
function wordOr(app: App, key: string, other: string): string {
  const word = app.t(key);
  return word === key ? other : word;
}

/** A dish's name in the person's language. */
export function dishName(app: App, id: string): string {
  return wordOr(app, `dish.${id}.name`, id);
}

/** One line on what a dish is. */
export function dishAbout(app: App, id: string): string {
  return wordOr(app, `dish.${id}.about`, "");
}

/** A food's plain name; USDA's own description where there is none. */
export function foodName(app: App, food: Ingredient): string {
  return wordOr(app, `food.${food.ndbNo}`, food.description);
}
