import "../film/film.css";
import "./video.css";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { isLeading, isPresenting } from "../../interface/may-present.ts";
import { classFilmOf } from "./class-film.ts";
import { FilmBox } from "./film-box.tsx";
import { FilmList } from "./film-list.tsx";
import { FilmWords } from "./film-words.tsx";
import { OwnSettings } from "./own-settings.tsx";
import type { PlayedFilm } from "./played-film.ts";
import { shownVideo } from "./shown-video.ts";
import { SteerBar } from "./steer-bar.tsx";

function Watching(props: {
  readonly app: App;
  readonly film: PlayedFilm;
}): VNode {
  const { app, film } = props;
  const isBroken = film.isBroken.value;
  return (
    <>
      {isBroken ? (
        <p role="alert">
          {app.t(
            film.of.title === "" ? "video.broken" : "video.broken-brought",
          )}
        </p>
      ) : (
        <FilmBox key={film.of.film} app={app} film={film} />
      )}
      {film.isSilenced.value && (
        <Button
          kind="primary"
          label={app.t("video.sound-on")}
          onPress={() => film.allowSound()}
        />
      )}
      <OwnSettings app={app} />
      <FilmWords
        app={app}
        id={film.of.film}
        isOpen={isBroken || app.view.value === "text"}
      />
    </>
  );
}

/** The film of the class; its presenter chooses and steers it here. */
export function VideoPanel({ app }: { readonly app: App }): VNode {
  const film = classFilmOf(app).value;
  const shown = shownVideo(app);
  const presents = isPresenting(app);
  return (
    <div class="film-panel">
      {film && shown && presents && (
        <SteerBar app={app} film={film} shown={shown} />
      )}
      {film && <Watching app={app} film={film} />}
      {!film && !presents && <p>{app.t("video.nothing-shown")}</p>}
      {isLeading(app) && (
        <>
          <h3>{app.t("video.choose")}</h3>
          <FilmList app={app} />
        </>
      )}
    </div>
  );
}
