/**
 * STARTING content of the grocery's shelf; a new study gets a copy that its
 * staff may change. The labels are computed from USDA's food table by
 * `assets/foods/make-labels.ts`; each names its row.
 */
import { type ShelfContent, shelfContent } from "../../features/label/food.ts";
import made from "./labels.json" with { type: "json" };

const labels: ShelfContent = shelfContent.parse({
  ...made,
  reviewedBy: null,
  reviewedAt: null,
  reviewDue: null,
});

/** By station. */
export const groceryContent = { labels };
