import type { ComponentChildren, VNode } from "preact";
import type { DeckSummary } from "../../../shared/features/deck.ts";
import type { App } from "../../interface/app.ts";

/** One deck in a list: its title, how long it is and from when, and what one may do with it. */
export function DeckRow(props: {
  readonly app: App;
  readonly deck: DeckSummary;
  /** What else is said of it. */
  readonly more?: string | undefined;
  readonly children: ComponentChildren;
}): VNode {
  const { app, deck, more } = props;
  const date = new Intl.DateTimeFormat(app.language.value, {
    dateStyle: "medium",
  });
  return (
    <li class="row">
      <div class="row-text">
        <strong dir="auto">{deck.title}</strong>
        <span class="faint">
          {app.t("deck.slides-and-date", {
            count: deck.slideCount,
            date: date.format(deck.createdAt),
          })}
          {more !== undefined && ` · ${more}`}
        </span>
        {deck.wordless > 0 && (
          <span>
            <span class="mark">
              {app.t("deck.wordless", { count: deck.wordless })}
            </span>
          </span>
        )}
      </div>
      {props.children}
    </li>
  );
}
