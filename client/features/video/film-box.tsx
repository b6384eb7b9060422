import { useLayoutEffect, useRef } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { preferences } from "../../interface/preferences.ts";
import { hideFilm } from "./create-film-element.ts";
import { nameFilm } from "./name-film.ts";
import type { PlayedFilm } from "./played-film.ts";

/** The film itself with what is said in it; in the text view that is read out too. */
export function FilmBox(props: {
  readonly app: App;
  readonly film: PlayedFilm;
}): VNode {
  const { app, film } = props;
  const box = useRef<HTMLDivElement>(null);
  const { element, caption } = film;
  useLayoutEffect(() => {
    box.current?.append(element);
    return () => {
      // One that was taken away is out of the page already, and stays out.
      if (element.isConnected) hideFilm(element);
    };
  }, [element]);
  return (
    <figure class="film-box">
      <div
        ref={box}
        role="img"
        aria-label={[nameFilm(app, film.of), film.of.description]
          .filter((words) => words !== "")
          .join(". ")}
      />
      {preferences.captions.value === "on" && (
        <figcaption
          class="film-caption"
          aria-live={app.view.value === "text" ? "polite" : "off"}
        >
          {caption.value}
        </figcaption>
      )}
    </figure>
  );
}
