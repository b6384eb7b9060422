/**
 * STARTING content of the restaurant's stations; a new study gets a copy that
 * its staff may change. The dishes are computed from USDA's food table by
 * `assets/foods/make-dishes.ts`; each names the rows it is made of.
 */
import type { MenuContent } from "../../features/menu/dish.ts";
import { menuContent } from "../../features/menu/dish.ts";
import { NOT_REVIEWED } from "../../features/review-mark.ts";
import made from "./dishes.json" with { type: "json" };

const menu: MenuContent = menuContent.parse({
  ...made,
  ...NOT_REVIEWED,
});

/** By station. */
export const restaurantContent = { menu };
