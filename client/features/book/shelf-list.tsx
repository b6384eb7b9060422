import type { VNode } from "preact";
import type {
  BookContent,
  ShelvedBook,
} from "../../../shared/features/book/book-content.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import type { BookModel } from "./book-model.ts";
import { BookPicture } from "./book-picture.tsx";

function BookRow(props: {
  readonly app: App;
  readonly model: BookModel;
  readonly book: ShelvedBook;
  readonly shelf: number;
}): VNode {
  const { app, model, book, shelf } = props;
  const title = app.t(`topic.${book.topic}`);
  const mark = model.markIn(book);
  return (
    <li class="row">
      <BookPicture shelf={shelf} />
      <div class="row-text">
        <strong>{title}</strong>
        {mark?.isRead === true && (
          <span class="faint">{app.t("book.is-read")}</span>
        )}
        {typeof mark?.leaf === "number" && (
          <span class="faint">
            {app.t("book.bookmark-at", { leaf: mark.leaf })}
          </span>
        )}
      </div>
      <Button
        label={app.t("book.open")}
        fullLabel={app.t("book.open-which", { title })}
        onPress={() => runAction(app, () => model.read(book))}
      />
    </li>
  );
}

/** All books, shelf by shelf. */
export function ShelfList(props: {
  readonly app: App;
  readonly model: BookModel;
  readonly content: BookContent;
}): VNode {
  const { app, model, content } = props;
  return (
    <>
      {content.shelves.map(({ behaviour, books }, shelf) => (
        <section key={behaviour}>
          <h3>{app.t(`behaviour.${behaviour}`)}</h3>
          <ul class="rows">
            {books.map((book) => (
              <BookRow
                key={book.id}
                app={app}
                model={model}
                book={book}
                shelf={shelf}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
