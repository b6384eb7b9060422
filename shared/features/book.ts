import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { ITEM_EVENTS } from "../engagement/vocabulary/items.ts";
import { itemId } from "../protocol/item-id.ts";
import { stationId } from "../protocol/station-id.ts";
import { LANGUAGES } from "../words/languages.ts";
import { atStation } from "./at-station.ts";
import {
  bookContent,
  type BookContent,
  listBooks,
} from "./book/book-content.ts";
import { bookMark, bookText } from "./book/reading.ts";
import { defineFeature } from "./define-feature.ts";

const book = { station: stationId, book: itemId };
const marked = z.object({ mark: bookMark });

/** Books to read alone: the classes of the curriculum on shelves, with a bookmark in each. */
export const bookFeature = defineFeature({
  name: "book",
  content: bookContent,
  itemsOf: (content: BookContent, station) => [
    station,
    ...listBooks(content).flatMap(({ id, pages }) => [
      id,
      ...pages.map((page) => page.id),
    ]),
  ],
  /** The books themselves are on the list as classes of the curriculum. */
  textsOf: (content: BookContent) =>
    listBooks(content).map(({ topic, pages }) => ({
      heading: `topic.${topic}`,
      lines: [],
      sources: pages,
    })),
  requests: {
    /** Looks along the shelves, and finds one's own bookmarks. */
    open: {
      payload: z.object({ station: stationId }),
      reply: bookContent.extend({ marks: z.array(bookMark) }),
      ...atStation,
    },
    /** Opens a book. */
    read: {
      payload: z.object({ ...book, language: z.enum(LANGUAGES) }),
      reply: bookText,
      ...atStation,
    },
    /** Puts the bookmark at a leaf, or takes it out. */
    bookmark: {
      payload: z.object({ ...book, leaf: z.int().min(1).max(99).nullable() }),
      reply: marked,
      ...atStation,
    },
    /** Says that one has read it, or takes that back. */
    finish: {
      payload: z.object({ ...book, isRead: z.boolean() }),
      reply: marked,
      ...atStation,
    },
    /** Opens a page of the web that a book leads to; the server itself never does. */
    follow: {
      payload: z.object({ ...book, page: itemId }),
      reply: z.object({}),
      ...atStation,
    },
  },
  notices: {},
  events: defineEvents({
    "item.opened": ITEM_EVENTS["item.opened"],
    "link.followed": ITEM_EVENTS["link.followed"],
    "bookmark.put": {
      version: 1,
      meaning: "A person put the bookmark of a book somewhere, or took it out.",
      payload: z.object({
        leaf: z
          .number()
          .nullable()
          .describe("The leaf it lies at, from 1; null where it was taken out"),
      }),
    },
    "book.finished": {
      version: 1,
      meaning: "A person said that they have read a book, or took that back.",
      payload: z.object({
        read: z.boolean().describe("Whether it counts as read from now on"),
      }),
    },
  }),
});
