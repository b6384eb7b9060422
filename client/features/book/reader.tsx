import { useSignal } from "@preact/signals";
import {
  AArrowUp,
  ArrowLeft,
  ArrowRight,
  Bookmark,
  BookmarkX,
  Check,
  Undo2,
} from "lucide";
import type { VNode } from "preact";
import { LANGUAGE_NAMES } from "../../../shared/words/languages.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { PageCards } from "../page-cards.tsx";
import { ReviewNote } from "../review-note.tsx";
import { BookLeafView } from "./book-leaf-view.tsx";
import type { BookModel, OpenBook } from "./book-model.ts";

interface ReaderProps {
  readonly app: App;
  readonly model: BookModel;
  readonly open: OpenBook;
}

/** To the leaf before and after; at the ends the button stays, so that the focus does. */
function Turning({ app, open }: ReaderProps): VNode {
  const { leaf, text } = open;
  const count = text.leaves.length;
  return (
    <div class="button-row">
      <Button
        icon={ArrowLeft}
        label={app.t("book.previous")}
        isDisabled={leaf.value === 1}
        onPress={() => {
          leaf.value--;
        }}
      />
      <Button
        icon={ArrowRight}
        kind="primary"
        label={app.t("book.next")}
        isDisabled={leaf.value === count}
        onPress={() => {
          leaf.value++;
        }}
      />
    </div>
  );
}

/** The bookmark, and whether it is read. */
function Marks({ app, model, open }: ReaderProps): VNode {
  const { book, leaf } = open;
  const mark = model.markIn(book);
  const isHere = mark?.leaf === leaf.value;
  const isRead = mark?.isRead === true;
  return (
    <div class="button-row">
      <Button
        icon={isHere ? BookmarkX : Bookmark}
        label={app.t(isHere ? "book.take-bookmark" : "book.put-bookmark")}
        onPress={() =>
          runAction(app, () => model.bookmark(book, isHere ? null : leaf.value))
        }
      />
      <Button
        icon={isRead ? Undo2 : Check}
        label={app.t(isRead ? "book.mark-unread" : "book.mark-read")}
        onPress={() => runAction(app, () => model.finish(book, !isRead))}
      />
    </div>
  );
}

/** An open book in large type: a leaf at a time, and beneath it where to read on. */
export function Reader(props: ReaderProps): VNode {
  const { app, model, open } = props;
  const { book, text, leaf } = open;
  const isLarger = useSignal(false);
  const shown = text.leaves[leaf.value - 1];
  return (
    <article class={`stack reader${isLarger.value ? " is-larger" : ""}`}>
      <p class="faint" dir="auto" lang={text.language}>
        {text.title}
      </p>
      {text.language !== app.language.value && (
        <p>
          {app.t("book.other-language", {
            language: LANGUAGE_NAMES[text.language],
          })}
        </p>
      )}
      {shown && (
        <BookLeafView
          key={leaf.value}
          app={app}
          leaf={shown}
          language={text.language}
        />
      )}
      <p>
        {app.t("book.leaf-of", {
          leaf: leaf.value,
          count: text.leaves.length,
        })}
      </p>
      <Turning {...props} />
      <Marks {...props} />
      <Button
        icon={AArrowUp}
        label={app.t("book.larger")}
        isOn={isLarger.value}
        onPress={() => {
          isLarger.value = !isLarger.value;
        }}
      />
      <PageCards
        app={app}
        pages={book.pages}
        onFollow={({ id }) => runAction(app, () => model.follow(book, id))}
      />
      <footer class="faint">
        <ReviewNote app={app} {...text} />
      </footer>
    </article>
  );
}
