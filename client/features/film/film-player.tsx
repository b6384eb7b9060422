import { useEffect, useRef } from "preact/hooks";
import type { VNode } from "preact";
import { LANGUAGE_NAMES, LANGUAGES } from "../../../shared/words/languages.ts";
import { findBuiltFile } from "../../built-files.ts";
import type { App } from "../../interface/app.ts";
import { tellProgress } from "./tell-progress.ts";

/**
 * The film with the browser's own controls, which work by keyboard and touch.
 * It never starts by itself. What played is told now and then, and at the end.
 */
export function FilmPlayer(props: {
  readonly app: App;
  readonly station: string;
  readonly id: string;
  /** This browser can't play it, or it does not come. */
  readonly onBroken: () => void;
}): VNode {
  const { app, station, id, onBroken } = props;
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current === null) return;
    // A telling that is lost is not worth a person's attention.
    return tellProgress(video.current, (segments) => {
      app
        .request("film.progress", { station, segments })
        .catch(() => undefined);
    });
  }, [app, station, id]);
  return (
    <video
      ref={video}
      class="film"
      controls
      playsInline
      preload="metadata"
      poster={findBuiltFile(`films/${id}.webp`)}
      aria-label={app.t(`film.${id}.title`)}
      onPlay={() => {
        app.request("film.play", { station }).catch(() => undefined);
      }}
      onError={onBroken}
    >
      <source src={findBuiltFile(`films/${id}.webm`)} type="video/webm" />
      <source
        src={findBuiltFile(`films/${id}.mp4`)}
        type="video/mp4"
        onError={onBroken}
      />
      {LANGUAGES.map((language) => (
        <track
          key={language}
          kind="captions"
          src={findBuiltFile(`films/${id}.${language}.vtt`)}
          srcLang={language}
          label={LANGUAGE_NAMES[language]}
          default={language === app.language.value}
        />
      ))}
    </video>
  );
}
