import type { VNode } from "preact";
import type { FilmContent } from "../../../shared/features/film.ts";
import type { App } from "../../interface/app.ts";
import { tellMoment } from "./tell-moment.ts";

/** What is said in a film, with its moments. */
export function Transcript(props: {
  readonly app: App;
  readonly film: Pick<FilmContent, "transcript">;
  readonly isOpen: boolean;
  /** It is told in words and not in keys of the catalogue. */
  readonly areWords?: boolean;
}): VNode {
  const { app, film, isOpen, areWords } = props;
  return (
    <details open={isOpen}>
      <summary>{app.t("film.transcript")}</summary>
      <dl class="transcript">
        {film.transcript.map(({ atS, words }) => (
          <div key={atS + words}>
            <dt class="faint">{tellMoment(atS)}</dt>
            <dd dir="auto">{areWords ? words : app.t(words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
