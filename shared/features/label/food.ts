import * as z from "zod";
import { foodValues } from "../menu/dish.ts";

/** A packaged food of a shelf; its name is the word `food.<number>`, its serving `label.serving.<id>`. */
export const labelledFood = z.object({
  id: z
    .string()
    .max(40)
    .regex(/^[a-z0-9-]+$/),
  ndbNo: z.string().describe("USDA's number of the food"),
  description: z.string().describe("USDA's own description"),
  servingG: z.number().positive().describe("one serving, in grams"),
  /** In one serving. */
  values: foodValues,
});
export type LabelledFood = z.infer<typeof labelledFood>;

/** What a shelf offers. Until somebody reviewed it, it is general information. */
export const shelfContent = z.object({
  foods: z.array(labelledFood).min(2),
  source: z.string().min(1),
  reviewedBy: z.string().nullable(),
  /** Days, as 2026-03-01. */
  reviewedAt: z.iso.date().nullable(),
  reviewDue: z.iso.date().nullable(),
});
export type ShelfContent = z.infer<typeof shelfContent>;
