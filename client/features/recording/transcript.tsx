import type { VNode } from "preact";
import type { Recorded } from "../../../shared/features/recording.ts";
import type { Moment } from "../../../shared/features/recording/moment.ts";
import { toReplayMs } from "../../../shared/features/recording/replay-clock.ts";
import type { App } from "../../interface/app.ts";
import { describeMark } from "../whiteboard/describe-mark.ts";
import { CardLink } from "../card/card-link.tsx";
import { useSlides } from "../deck/use-slides.ts";
import { Transcript as FilmTranscript } from "../film/transcript.tsx";
import { tellLeft } from "../timer/tell-left.ts";
import { nameFilm } from "../video/name-film.ts";
import { RecordedPollView } from "./replay-screen.tsx";
import { tellPosition } from "./tell-position.ts";

/** A slide in words: which it was, and what stood on it. */
function SlideWords(props: {
  readonly app: App;
  readonly deck: string;
  readonly number: number;
}): VNode {
  const { app, deck, number } = props;
  const slides = useSlides(app, deck);
  if (slides === "loading") return <span>{app.t("panel.loading")}</span>;
  if (slides === "failed") return <span>{app.t("recording.no-slides")}</span>;
  const slide = slides[number - 1];
  const count = slides.length;
  return (
    <div>
      <strong>{app.t("deck.slide-of", { slide: number, count })}</strong>
      <div dir="auto">
        {[...(slide?.text.split("\n") ?? []), slide?.description ?? ""]
          .filter((line) => line !== "")
          .join(" · ")}
      </div>
    </div>
  );
}

/** A film in words: that it came up, played or rested, and where in it; with all that is said in it where it came up. */
function FilmWords(props: {
  readonly app: App;
  readonly recorded: Recorded;
  readonly each: Extract<Moment, { kind: "film" }>;
}): VNode {
  const { app, recorded, each } = props;
  const film = recorded.films.find(({ film: id }) => id === each.film);
  if (!film) return <span>{app.t("recording.film-deleted")}</span>;
  const first = recorded.moments.find(
    (other) => other.kind === "film" && other.film === each.film,
  );
  return (
    <div>
      <div dir="auto">
        {app.t(each.isPlaying ? "recording.film-plays" : "recording.film", {
          title: nameFilm(app, film),
          at: tellPosition(1000 * each.positionS),
        })}
      </div>
      {each === first && (
        <>
          <div dir="auto">{film.description}</div>
          <FilmTranscript
            app={app}
            film={film}
            isOpen={false}
            areWords={film.isBrought}
          />
        </>
      )}
    </div>
  );
}

/** What one moment of a class was, in words; nothing for what says nothing. */
function MomentWords(props: {
  readonly app: App;
  readonly recorded: Recorded;
  readonly each: Moment;
}): VNode | null {
  const { app, recorded, each } = props;
  if (each.kind === "slide")
    return <SlideWords app={app} deck={each.deck} number={each.slide} />;
  if (each.kind === "begin")
    return <span class="faint">{app.t("recording.begins")}</span>;
  if (each.kind === "film")
    return <FilmWords app={app} recorded={recorded} each={each} />;
  if (each.kind === "film-gone")
    return <span class="faint">{app.t("recording.film-down")}</span>;
  if (each.kind === "card")
    return (
      <span class="replay-line">
        <CardLink app={app} card={each} />
      </span>
    );
  if (each.kind === "timer")
    return (
      <span>
        {app.t("recording.timer", { left: tellLeft(each.leftMs) })}
        {each.isPaused && ` (${app.t("timer.is-paused")})`}
      </span>
    );
  if (each.kind !== "poll" && each.kind !== "results") return null;
  const poll = recorded.polls.find(({ id }) => id === each.poll);
  const isShown = each.kind === "results";
  return poll ? (
    <RecordedPollView app={app} poll={poll} isShown={isShown} />
  ) : null;
}

/** What needs no line of its own: that something went, and the whiteboard, whose things have theirs. */
const SILENT: ReadonlySet<Moment["kind"]> = new Set([
  "blank",
  "board",
  "card-gone",
  "timer-gone",
  "poll-gone",
]);
const saysSomething = ({ kind }: Moment): boolean => !SILENT.has(kind);

/** The whole class to read, from its first slide to its last word. */
export function Transcript(props: {
  readonly app: App;
  readonly recorded: Recorded;
}): VNode {
  const { app, recorded } = props;
  const lines = [
    ...recorded.moments.filter(saysSomething).map((each, index) => ({
      key: `moment ${index}`,
      at: each.at,
      words: <MomentWords app={app} recorded={recorded} each={each} />,
    })),
    ...recorded.marks.map(({ mark, fromMs }) => ({
      key: `mark ${mark.id} ${fromMs}`,
      // What stood already when recording began is told where it began.
      at: Math.max(fromMs, recorded.stretches[0]?.fromMs ?? fromMs),
      words: (
        <div dir="auto">
          <strong>{app.t("feature.whiteboard.title")}</strong>:{" "}
          {describeMark(app, mark)}
        </div>
      ),
    })),
    ...recorded.words.map(({ id, at, name, text }) => ({
      key: id,
      at,
      words: (
        <div dir="auto">
          <strong>{name}</strong>: {text}
        </div>
      ),
    })),
  ].toSorted((a, b) => a.at - b.at);
  return (
    <div class="replay-text">
      <ol>
        {lines.map(({ key, at, words }) => (
          <li key={key}>
            <span class="faint">
              {tellPosition(toReplayMs(recorded.stretches, at))}
            </span>{" "}
            {words}
          </li>
        ))}
      </ol>
    </div>
  );
}
