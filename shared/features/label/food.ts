import * as z from "zod";
import { foodValues } from "../menu/dish.ts";
import { itemId } from "../../protocol/item-id.ts";
import { reviewMark } from "../review-mark.ts";

/** A packaged food of a shelf; its name is the word `food.<number>`, its serving `label.serving.<id>`. */
export const labelledFood = z.object({
  id: itemId,
  ndbNo: z.string().describe("USDA's number of the food"),
  description: z.string().describe("USDA's own description"),
  servingG: z.number().positive().describe("one serving, in grams"),
  /** In one serving. */
  values: foodValues,
});
export type LabelledFood = z.infer<typeof labelledFood>;

/** What the grocery's labels are read of. */
export const labelContent = z.object({
  foods: z.array(labelledFood).min(2),
  source: z.string().min(1),
  ...reviewMark,
});
export type LabelContent = z.infer<typeof labelContent>;
