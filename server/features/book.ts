import type { bookFeature as declaration } from "../../shared/features/book.ts";
import {
  bookContent,
  listBooks,
  type ShelvedBook,
} from "../../shared/features/book/book-content.ts";
import { refuse } from "../../shared/protocol/refusals.ts";
import { changeMark, readMarks } from "./book/book-marks.ts";
import { readBookText } from "./book/read-book-text.ts";
import type { RequestContext } from "./context.ts";
import { followPage } from "./follow-page.ts";
import { openItem } from "./open-item.ts";
import { readContent } from "./read-content.ts";
import type { ServerFeature } from "./server-feature.ts";

async function findBook(
  context: RequestContext,
  station: string,
  id: string,
): Promise<ShelvedBook | undefined> {
  const content = await readContent(context, station, bookContent);
  return content
    ? listBooks(content).find((book) => book.id === id)
    : undefined;
}

/** The server side of a bookstore. A book's text is the class's, so one review stands behind both. */
export const bookFeature: ServerFeature<typeof declaration> = {
  requests: {
    async open({ station }, context) {
      const content = await readContent(context, station, bookContent);
      if (content === null) return refuse("not-found");
      const marks = await readMarks(context.database.db, context, station);
      return openItem(context, station, "book", { ...content, marks });
    },

    async read({ station, book: id, language }, context) {
      const book = await findBook(context, station, id);
      const text = book && (await readBookText(context, book.topic, language));
      return openItem(context, station, "book", text ?? null, id);
    },

    async bookmark({ station, book: id, leaf }, context) {
      if (!(await findBook(context, station, id))) return refuse("not-found");
      const fact = { name: "bookmark.put", payload: { leaf } };
      return changeMark(context, station, id, { leaf }, fact);
    },

    async finish({ station, book: id, isRead }, context) {
      if (!(await findBook(context, station, id))) return refuse("not-found");
      const fact = { name: "book.finished", payload: { read: isRead } };
      return changeMark(context, station, id, { isRead }, fact);
    },

    async follow({ station, book: id, page }, context) {
      const book = await findBook(context, station, id);
      return followPage(context, station, book?.pages ?? [], page);
    },
  },
};
