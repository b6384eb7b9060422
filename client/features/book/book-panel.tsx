import "./book.css";
import { ArrowLeft } from "lucide";
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { BookPicture } from "./book-picture.tsx";
import { createBookModel } from "./book-model.ts";
import { Reader } from "./reader.tsx";
import { ShelfList } from "./shelf-list.tsx";
import type { PanelProps } from "../client-feature.ts";
import { OpenedStation } from "../opened-station.tsx";
import { useShelved } from "../use-shelved.ts";

function Bookstore(props: {
  readonly app: App;
  readonly station: string;
  readonly opened: ReplyOf<"book.open">;
}): VNode {
  const { app, station, opened } = props;
  const model = useMemo(
    () => createBookModel(app, station, opened),
    [app, station, opened],
  );
  useShelved(app, station, () =>
    opened.shelves.flatMap(({ books }, shelf) =>
      books.map((book) => ({
        id: book.id,
        words: `topic.${book.topic}`,
        picture: <BookPicture shelf={shelf} />,
        pick: () => runAction(app, () => model.read(book)),
      })),
    ),
  );
  const open = model.open.value;
  if (open === null)
    return (
      <div class="book stack">
        <p>{app.t("book.about")}</p>
        <ShelfList app={app} model={model} content={opened} />
      </div>
    );
  return (
    <div class="book stack">
      <Button
        icon={ArrowLeft}
        label={app.t("book.back")}
        onPress={() => {
          model.open.value = null;
        }}
      />
      <Reader app={app} model={model} open={open} />
    </div>
  );
}

/** The books of a station, or the one that is open. */
export function BookPanel({ app, station }: PanelProps): VNode | null {
  if (station === undefined) return null;
  return (
    <OpenedStation
      key={station}
      app={app}
      open={() => app.request("book.open", { station })}
      show={(opened) => (
        <Bookstore app={app} station={station} opened={opened} />
      )}
    />
  );
}
