import "../film/film.css";
import "../video/video.css";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { Recorded } from "../../../shared/features/recording.ts";
import {
  findFilmS,
  findStanding,
} from "../../../shared/features/recording/moments.ts";
import { toClassMs } from "../../../shared/features/recording/replay-clock.ts";
import type { ShownFilm } from "../../../shared/features/video/shown-film.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { Transcript } from "../film/transcript.tsx";
import { FilmBox } from "../video/film-box.tsx";
import { nameFilm } from "../video/name-film.ts";
import { OwnSettings } from "../video/own-settings.tsx";
import { type PlayedFilm, playInStep } from "../video/played-film.ts";
import type { Playback } from "./playback.ts";

/** The stand is read anew at each look, so no time passes between. */
const NO_TIME = { nowMs: () => 0 };

/** A film of a recording, in step with it, as it was in step with the class. */
export function ReplayFilm(props: {
  readonly app: App;
  readonly recorded: Recorded;
  readonly film: ShownFilm;
  readonly playback: Playback;
}): VNode {
  const { app, recorded, film, playback } = props;
  const played = useSignal<PlayedFilm | null>(null);
  useEffect(() => {
    const begun = playInStep(app, film, {
      standOf() {
        const atMs = toClassMs(recorded.stretches, playback.readMs());
        const stood = findStanding(recorded.moments, atMs).film;
        if (stood?.film !== film.film) return undefined;
        return {
          seconds: film.seconds,
          positionS: findFilmS(stood, atMs),
          isPlaying: stood.isPlaying && playback.isRunning.peek(),
          atServerMs: 0,
        };
      },
      clock: NO_TIME,
      speedOf: () => playback.speed.peek(),
    });
    played.value = begun;
    return () => begun.stop();
  }, [app, recorded, film, playback, played]);
  const now = played.value;
  const isBroken = now?.isBroken.value === true;
  return (
    <section class="film-panel" aria-label={nameFilm(app, film)}>
      <h2 dir="auto">{nameFilm(app, film)}</h2>
      {isBroken && (
        <p role="alert">
          {app.t(film.isBrought ? "video.broken-brought" : "video.broken")}
        </p>
      )}
      {now && !isBroken && <FilmBox app={app} film={now} />}
      {now?.isSilenced.value && (
        <Button
          kind="primary"
          label={app.t("video.sound-on")}
          onPress={() => now.allowSound()}
        />
      )}
      <OwnSettings app={app} />
      <Transcript
        app={app}
        film={film}
        isOpen={isBroken || app.view.value === "text"}
        areWords={film.isBrought}
      />
    </section>
  );
}
