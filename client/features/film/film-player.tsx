import { useEffect, useMemo, useRef } from "preact/hooks";
import type { VNode } from "preact";
import { TELL_EVERY_MS } from "../../../shared/features/film.ts";
import { findBuiltFile } from "../../built-files.ts";
import type { App } from "../../interface/app.ts";
import { createSegmentRecorder } from "./segments.ts";

const LANGUAGES = ["en", "es", "ko"] as const;
const NAMES = { en: "English", es: "Español", ko: "한국어" } as const;

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
  const recorder = useMemo(createSegmentRecorder, [station, id]);
  const tell = (): void => {
    const segments = recorder.take();
    // A telling that is lost is not worth a person's attention.
    if (segments.length > 0)
      app
        .request("film.progress", { station, segments })
        .catch(() => undefined);
  };
  useEffect(() => {
    const timer = setInterval(tell, TELL_EVERY_MS);
    return () => {
      clearInterval(timer);
      recorder.end();
      tell();
    };
  }, [app, station, recorder]);
  const at = (): number => video.current?.currentTime ?? 0;
  const stop = (): void => {
    recorder.end();
    tell();
  };
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
        recorder.begin(at());
        app.request("film.play", { station }).catch(() => undefined);
      }}
      onTimeUpdate={() => recorder.reach(at())}
      onSeeking={() => recorder.end()}
      onSeeked={() => {
        if (video.current?.paused === false) recorder.begin(at());
      }}
      onPause={() => {
        recorder.reach(at());
        stop();
      }}
      onEnded={stop}
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
          label={NAMES[language]}
          default={language === app.language.value}
        />
      ))}
    </video>
  );
}
