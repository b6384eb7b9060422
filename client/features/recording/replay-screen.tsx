import { Timer } from "lucide";
import type { VNode } from "preact";
import type {
  Recorded,
  RecordedPoll,
} from "../../../shared/features/recording.ts";
import {
  findTimerLeftMs,
  type Standing,
} from "../../../shared/features/recording/moments.ts";
import type { BoardMark } from "../../../shared/features/whiteboard/marks.ts";
import type { App } from "../../interface/app.ts";
import { Icon } from "../../interface/icon.tsx";
import { CardLink } from "../card/card-link.tsx";
import { SlideAnnouncement, SlideView } from "../deck/slide-view.tsx";
import { useSlides } from "../deck/use-slides.ts";
import { BoardPicture } from "../whiteboard/board-picture.tsx";
import { MarkList } from "../whiteboard/mark-list.tsx";
import { tellLeft } from "../timer/tell-left.ts";
import type { Playback } from "./playback.ts";
import { ReplayFilm } from "./replay-film.tsx";
import { TallyList } from "../poll/tally-list.tsx";

/** A poll as the class saw it: its question, and its results once they were shown. */
export function RecordedPollView(props: {
  readonly app: App;
  readonly poll: RecordedPoll;
  readonly isShown: boolean;
}): VNode {
  const { app, poll, isShown } = props;
  return (
    <div class="stack">
      <p class="poll-question" dir="auto">
        {poll.question}
      </p>
      {isShown && poll.results ? (
        <TallyList app={app} lines={poll.results} poll={poll} />
      ) : (
        <ul>
          {poll.options.map((option) => (
            <li key={option} dir="auto">
              {option}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What stood on the whiteboard at a moment. */
const findMarks = ({ marks }: Recorded, atMs: number): BoardMark[] =>
  marks
    .filter(
      ({ fromMs, untilMs }) =>
        fromMs <= atMs && (untilMs === null || untilMs > atMs),
    )
    .map(({ mark }) => mark);

/** The film that was up, in step; a plain sentence where it is deleted meanwhile. */
function RecordedFilm(props: {
  readonly app: App;
  readonly recorded: Recorded;
  readonly id: string;
  readonly playback: Playback;
}): VNode {
  const { app, recorded, id, playback } = props;
  const film = recorded.films.find((each) => each.film === id);
  if (!film) return <p class="note">{app.t("recording.film-deleted")}</p>;
  return (
    <ReplayFilm
      key={id}
      app={app}
      recorded={recorded}
      film={film}
      playback={playback}
    />
  );
}

/** What was left of the timer. */
function RecordedTimer(props: {
  readonly app: App;
  readonly timer: NonNullable<Standing["timer"]>;
  readonly atMs: number;
}): VNode {
  const { app, timer, atMs } = props;
  const leftMs = findTimerLeftMs(timer, atMs);
  return (
    <p class="note replay-line">
      <Icon node={Timer} />
      <span role="timer">
        {app.t("recording.timer", { left: tellLeft(leftMs) })}
      </span>
      {timer.isPaused && <span>{app.t("timer.is-paused")}</span>}
      {leftMs === 0 && <span>{app.t("timer.is-over")}</span>}
    </p>
  );
}

/** The screen of the classroom at a moment of the recording. */
export function ReplayScreen(props: {
  readonly app: App;
  readonly recorded: Recorded;
  readonly standing: Standing;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly playback: Playback;
}): VNode {
  const { app, recorded, standing, atMs, playback } = props;
  const { isShown, isBoardUp, film, card, timer } = standing;
  // A film lies over the slides, as on the screen of the class.
  const slide = film ? null : standing.slide;
  const slides = useSlides(app, slide?.deck ?? "");
  const poll = recorded.polls.find(({ id }) => id === standing.poll);
  return (
    <div class="stack">
      {timer && <RecordedTimer app={app} timer={timer} atMs={atMs} />}
      {card && (
        <p class="note replay-line">
          <CardLink app={app} card={card} />
        </p>
      )}
      {film && (
        <RecordedFilm
          app={app}
          recorded={recorded}
          id={film.film}
          playback={playback}
        />
      )}
      {isBoardUp && (
        <section class="stack" aria-label={app.t("feature.whiteboard.title")}>
          <BoardPicture marks={findMarks(recorded, atMs)} />
          <MarkList
            app={app}
            marks={findMarks(recorded, atMs)}
            isLive={false}
          />
        </section>
      )}
      {slide === null && !isBoardUp && !film && (
        <p class="replay-dark">{app.t("deck.nothing-shown")}</p>
      )}
      {slide !== null && slides === "loading" && (
        <p class="replay-dark">{app.t("panel.loading")}</p>
      )}
      {slide !== null && slides === "failed" && (
        <p class="replay-dark">{app.t("recording.no-slides")}</p>
      )}
      {slide !== null && typeof slides !== "string" && (
        <>
          <SlideView app={app} slides={slides} number={slide.slide} />
          <SlideAnnouncement app={app} slides={slides} number={slide.slide} />
        </>
      )}
      {poll && (
        <section class="note" aria-label={app.t("feature.poll.title")}>
          <RecordedPollView app={app} poll={poll} isShown={isShown} />
        </section>
      )}
    </div>
  );
}
