import type { ShownThing } from "../../../shared/features/lookback.ts";
import type { App } from "../../interface/app.ts";
import { nameFilm } from "../video/name-film.ts";

/** What a thing is called in a list of what stood on the screen. */
export function nameThing(app: Pick<App, "t">, thing: ShownThing): string {
  switch (thing.kind) {
    case "slide": {
      const { title, number, slideCount, description } = thing;
      // A picture is a deck of one.
      if (slideCount === 1) return title;
      const words = thing.text.split("\n")[0] || description;
      return [title, number, words].filter((part) => part !== "").join(" · ");
    }
    case "film":
      return app.t("lookback.film", { title: nameFilm(app, thing.film) });
    case "card":
      return app.t("lookback.card", { title: thing.title });
    case "board":
      return app.t("feature.whiteboard.title");
    case "gone":
      return app.t("lookback.deleted");
  }
}
