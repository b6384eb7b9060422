import "../film/film.css";
import "../video/video.css";
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { VNode } from "preact";
import type { ShownFilm } from "../../../shared/features/video/shown-film.ts";
import type { App } from "../../interface/app.ts";
import { tellProgress } from "../film/tell-progress.ts";
import { Transcript } from "../film/transcript.tsx";
import { createFilmElement } from "../video/create-film-element.ts";
import { nameFilm } from "../video/name-film.ts";

/** A film that the class was shown, to watch alone. It plays when one wants it to. */
export function WatchedFilm(props: {
  readonly app: App;
  readonly film: ShownFilm;
}): VNode {
  const { app, film } = props;
  const box = useRef<HTMLDivElement>(null);
  const isBroken = useSignal(false);
  useLayoutEffect(() => {
    const element = createFilmElement(film, () => {
      isBroken.value = true;
    });
    element.controls = true;
    element.preload = "metadata";
    element.setAttribute("aria-label", nameFilm(app, film));
    box.current?.append(element);
    const stop = tellProgress(element, (segments) => {
      app
        .request("video.progress", { station: film.station, segments })
        .catch(() => undefined);
    });
    return () => {
      element.pause();
      stop();
      element.remove();
    };
  }, [app, film, isBroken]);
  return (
    <section class="film-panel">
      <h3 dir="auto">{nameFilm(app, film)}</h3>
      {film.description !== "" && <p dir="auto">{film.description}</p>}
      <div ref={box} hidden={isBroken.value} />
      {isBroken.value && (
        <p role="alert">
          {app.t(film.isBrought ? "video.broken-brought" : "video.broken")}
        </p>
      )}
      <Transcript
        app={app}
        film={film}
        isOpen={isBroken.value || app.view.value === "text"}
        areWords={film.isBrought}
      />
    </section>
  );
}
