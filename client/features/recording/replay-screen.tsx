import type { VNode } from "preact";
import type {
  Recorded,
  RecordedPoll,
} from "../../../shared/features/recording.ts";
import {
  findFilmS,
  type Standing,
} from "../../../shared/features/recording/moments.ts";
import type { BoardMark } from "../../../shared/features/whiteboard/marks.ts";
import type { App } from "../../interface/app.ts";
import { SlideAnnouncement, SlideView } from "../deck/slide-view.tsx";
import { useSlides } from "../deck/use-slides.ts";
import { BoardPicture } from "../whiteboard/board-picture.tsx";
import { MarkList } from "../whiteboard/mark-list.tsx";
import { tellPosition } from "./tell-position.ts";
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

/** The screen of the classroom at a moment of the recording. */
export function ReplayScreen(props: {
  readonly app: App;
  readonly recorded: Recorded;
  readonly standing: Standing;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}): VNode {
  const { app, recorded, standing, atMs } = props;
  const { slide, isShown, isBoardUp, film } = standing;
  const slides = useSlides(app, slide?.deck ?? "");
  const poll = recorded.polls.find(({ id }) => id === standing.poll);
  return (
    <div class="stack">
      {film && (
        <p class="note">
          {app.t("recording.film", {
            title: app.t(`film.${film.film}.title`),
            at: tellPosition(1000 * findFilmS(film, atMs)),
          })}
        </p>
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
