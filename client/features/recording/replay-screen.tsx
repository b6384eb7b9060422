import type { VNode } from "preact";
import type {
  Recorded,
  RecordedPoll,
} from "../../../shared/features/recording.ts";
import type { Standing } from "../../../shared/features/recording/moments.ts";
import type { App } from "../../interface/app.ts";
import { SlideAnnouncement, SlideView } from "../deck/slide-view.tsx";
import { useSlides } from "../deck/use-slides.ts";
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

/** The screen of the classroom at a moment of the recording. */
export function ReplayScreen(props: {
  readonly app: App;
  readonly recorded: Recorded;
  readonly standing: Standing;
}): VNode {
  const { app, recorded, standing } = props;
  const { slide, isShown } = standing;
  const slides = useSlides(app, slide?.deck ?? "");
  const poll = recorded.polls.find(({ id }) => id === standing.poll);
  return (
    <div class="stack">
      {slide === null && (
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
