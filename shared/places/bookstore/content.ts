/**
 * STARTING content of the bookstore's shelves: the classes of the curriculum as
 * books, each on the shelf of the behaviour it teaches first, with the pages of
 * the web it leads to. A new study gets a copy that its staff may change.
 */
import {
  type BookContent,
  bookContent,
} from "../../features/book/book-content.ts";
import { NOT_REVIEWED } from "../../features/review-mark.ts";
import { findNamed } from "../find-named.ts";
import { WEB_PAGES } from "../web-pages.ts";
import written from "./books.json" with { type: "json" };

const books: BookContent = bookContent.parse({
  shelves: written.map((shelf) => ({
    ...shelf,
    books: shelf.books.map(({ pages, ...book }) => ({
      ...book,
      pages: findNamed(WEB_PAGES, pages),
    })),
  })),
  ...NOT_REVIEWED,
});

/** By station. */
export const bookstoreContent = { books };
