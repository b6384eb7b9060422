import * as z from "zod";
import { textSource } from "../../curriculum/topic-text.ts";
import { itemId } from "../../protocol/item-id.ts";
import { reviewMark } from "../review-mark.ts";
import { trustedPage } from "../trusted-page.ts";

export const SHELF_GROUPS = ["checking", "medicine", "care"] as const;

/** So many questions to the pharmacist stand beside each thing. */
export const ASKS = [1, 2] as const;

/**
 * A thing that people with type 2 diabetes meet in a pharmacy. Its words are
 * `shelf.thing.<id>.name`, `.about` and `.ask-<number>`. What is said of it
 * names its source, or it is not said.
 */
const shelfThing = z.object({
  id: itemId,
  group: z.enum(SHELF_GROUPS),
  sources: z.array(textSource).min(1),
  pages: z.array(trustedPage),
});
export type ShelfThing = z.infer<typeof shelfThing>;

/** What stands on a pharmacy's shelf. */
export const shelfContent = z.object({
  things: z.array(shelfThing).min(1),
  ...reviewMark,
});
export type ShelfContent = z.infer<typeof shelfContent>;
