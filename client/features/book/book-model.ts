import { signal, type Signal } from "@preact/signals";
import type { ShelvedBook } from "../../../shared/features/book/book-content.ts";
import type {
  BookMark,
  BookText,
} from "../../../shared/features/book/reading.ts";
import type { OutcomeOf, ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";

/** A book in somebody's hands. */
export interface OpenBook {
  readonly book: ShelvedBook;
  readonly text: BookText;
  /** The leaf that lies open, from 1. */
  readonly leaf: Signal<number>;
}

/** The bookstore as one person stands in it, and what can be done there. */
export interface BookModel {
  /** `null` before the shelves. */
  readonly open: Signal<OpenBook | null>;
  markIn(book: ShelvedBook): BookMark | undefined;
  /** Opens a book where the bookmark lies. */
  read(book: ShelvedBook): Promise<void>;
  bookmark(book: ShelvedBook, leaf: number | null): Promise<void>;
  finish(book: ShelvedBook, isRead: boolean): Promise<void>;
  follow(book: ShelvedBook, page: string): Promise<void>;
}

/** Makes the model of one visit to the shelves. */
export function createBookModel(
  app: App,
  station: string,
  opened: ReplyOf<"book.open">,
): BookModel {
  const open = signal<OpenBook | null>(null);
  const marks = signal(
    new Map(opened.marks.map((mark) => [mark.book, mark] as const)),
  );
  const keep = (outcome: OutcomeOf<"book.finish">, words: string): void => {
    if (!outcome.ok) return app.sayRefusal(outcome);
    const { mark } = outcome.reply;
    marks.value = new Map(marks.value).set(mark.book, mark);
    app.say(app.t(words));
  };

  return {
    open,
    markIn: ({ id }) => marks.value.get(id),
    async read(book) {
      const language = app.language.value;
      const asked = { station, book: book.id, language };
      const outcome = await app.request("book.read", asked);
      if (!outcome.ok) return app.sayRefusal(outcome);
      const text = outcome.reply;
      const at = marks.value.get(book.id)?.leaf ?? 1;
      const leaf = signal(Math.min(at, text.leaves.length));
      open.value = { book, text, leaf };
    },
    async bookmark({ id: book }, leaf) {
      const asked = { station, book, leaf };
      const outcome = await app.request("book.bookmark", asked);
      keep(
        outcome,
        leaf === null ? "book.bookmark-taken" : "book.bookmark-put",
      );
    },
    async finish({ id: book }, isRead) {
      const asked = { station, book, isRead };
      const outcome = await app.request("book.finish", asked);
      keep(outcome, isRead ? "book.marked-read" : "book.marked-unread");
    },
    async follow({ id: book }, page) {
      const asked = { station, book, page };
      const outcome = await app.request("book.follow", asked);
      if (!outcome.ok) app.sayRefusal(outcome);
    },
  };
}
