/**
 * STARTING content of the grocery's shelf; a new study gets a copy that its
 * staff may change. The labels are computed from USDA's food table by
 * `assets/foods/make-labels.ts`; each names its row.
 */
import { type LabelContent, labelContent } from "../../features/label/food.ts";
import { NOT_REVIEWED } from "../../features/review-mark.ts";
import made from "./labels.json" with { type: "json" };

const labels: LabelContent = labelContent.parse({
  ...made,
  ...NOT_REVIEWED,
});

/** By station. */
export const groceryContent = { labels };
