import type { VNode } from "preact";
import type { ShownThing } from "../../../shared/features/lookback.ts";
import type { App } from "../../interface/app.ts";
import { CardLink } from "../card/card-link.tsx";
import { SlideFigure } from "../deck/slide-view.tsx";
import { BoardPicture } from "../whiteboard/board-picture.tsx";
import { MarkList } from "../whiteboard/mark-list.tsx";
import { WatchedFilm } from "./watched-film.tsx";

/** One thing that stood on the screen, to look at and to read. */
export function ThingView(props: {
  readonly app: App;
  readonly thing: ShownThing;
}): VNode {
  const { app, thing } = props;
  switch (thing.kind) {
    case "slide":
      return (
        <section class="stack">
          <h3 dir="auto">{thing.title}</h3>
          <SlideFigure app={app} slide={thing} count={thing.slideCount} />
        </section>
      );
    case "film":
      return <WatchedFilm app={app} film={thing.film} />;
    case "card":
      return (
        <p class="button-row">
          <CardLink app={app} card={thing} />
        </p>
      );
    case "board":
      return (
        <section class="stack" aria-label={app.t("feature.whiteboard.title")}>
          <BoardPicture marks={thing.marks} />
          <MarkList app={app} marks={thing.marks} isLive={false} />
        </section>
      );
    case "gone":
      return <p>{app.t("lookback.gone")}</p>;
  }
}
