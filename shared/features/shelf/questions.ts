import * as z from "zod";
import { itemId } from "../../protocol/item-id.ts";
import { ASKS } from "./thing.ts";

/** A question one has in mind for the pharmacist: one that stands beside a thing, or one in own words. */
const keptQuestion = z.union([
  z.object({ id: z.string(), thing: itemId, ask: z.literal(ASKS) }),
  z.object({ id: z.string(), text: z.string() }),
]);
export type KeptQuestion = z.infer<typeof keptQuestion>;

/** More would not be asked in one visit. */
export const QUESTIONS_MAX = 20;

/** A person's own list, in the order of keeping. */
export const questionList = z.array(keptQuestion).max(QUESTIONS_MAX);
export type QuestionList = z.infer<typeof questionList>;
