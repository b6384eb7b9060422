import * as z from "zod";
import { LANGUAGES } from "../../words/languages.ts";

/** One leaf of a book, short enough to stand on a screen in large type. */
const bookLeaf = z.object({
  title: z.string(),
  /** Sentences, and points that begin with "- ". */
  lines: z.array(z.string()),
  /** Where it comes from, as publisher and title. */
  sources: z.array(z.string()),
});
export type BookLeaf = z.infer<typeof bookLeaf>;

/** A book as it is read: in the language asked for, or where it is not written in that, in another. */
export const bookText = z.object({
  title: z.string(),
  language: z.enum(LANGUAGES),
  leaves: z.array(bookLeaf).min(1),
  reviewedBy: z.string().nullable(),
  reviewedAt: z.iso.date().nullable(),
});
export type BookText = z.infer<typeof bookText>;

/** How far a person is with a book. */
export const bookMark = z.object({
  book: z.string(),
  /** The leaf with the bookmark, from 1; `null` without one. */
  leaf: z.int().min(1).nullable(),
  isRead: z.boolean(),
});
export type BookMark = z.infer<typeof bookMark>;
