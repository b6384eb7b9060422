import * as z from "zod";
import { BEHAVIOURS } from "../../curriculum/topics.ts";
import { itemId } from "../../protocol/item-id.ts";
import { reviewMark } from "../review-mark.ts";
import { trustedPage } from "../trusted-page.ts";

/** A book: the text of a class to read alone, and the pages of the web it leads to. Its title is the word `topic.<topic>`. */
const shelvedBook = z.object({
  id: itemId,
  topic: itemId,
  pages: z.array(trustedPage),
});
export type ShelvedBook = z.infer<typeof shelvedBook>;

/** What a bookstore has, shelf by shelf; a shelf's name is the word `behaviour.<behaviour>`. */
export const bookContent = z.object({
  shelves: z
    .array(
      z.object({
        behaviour: z.enum(BEHAVIOURS),
        books: z.array(shelvedBook),
      }),
    )
    .min(1),
  ...reviewMark,
});
export type BookContent = z.infer<typeof bookContent>;

/** All books, shelf after shelf. */
export const listBooks = ({ shelves }: BookContent): ShelvedBook[] =>
  shelves.flatMap(({ books }) => books);
