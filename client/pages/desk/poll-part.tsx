import { X } from "lucide";
import type { VNode } from "preact";
import { PREPARED_POLLS_MAX } from "../../../shared/features/preparation.ts";
import type { PollQuestion } from "../../../shared/features/poll/poll-question.ts";
import { QuizList } from "../../features/deck/quiz-list.tsx";
import { quizOf, useSlides } from "../../features/deck/use-slides.ts";
import { AskForm } from "../../features/poll/ask-form.tsx";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import type { PartProps } from "./preparation-model.ts";

/** The questions that stand ready: written here, or chosen from the quiz of the class's deck. */
export function PollPart(props: PartProps & { readonly deck: string }): VNode {
  const { app, read, save, deck } = props;
  useSlides(app, deck);
  const { polls } = read.prepared;
  const isFull = polls.length >= PREPARED_POLLS_MAX;
  const add = (asked: PollQuestion): Promise<boolean> =>
    save({
      polls: [
        ...polls.filter(({ question }) => question !== asked.question),
        asked,
      ],
    });
  return (
    <section class="stack">
      <h3>{app.t("prepare.polls")}</h3>
      {polls.length === 0 && <p class="faint">{app.t("prepare.no-polls")}</p>}
      <ul class="rows">
        {polls.map((poll) => (
          <li key={poll.question} class="row">
            <div class="row-text" dir="auto">
              <strong>{poll.question}</strong>
              <span class="faint">{poll.options.join(" · ")}</span>
            </div>
            <Button
              icon={X}
              label={app.t("prepare.take-out")}
              fullLabel={app.t("prepare.take-out-which", {
                question: poll.question,
              })}
              onPress={() =>
                runAction(app, () =>
                  save({ polls: polls.filter((each) => each !== poll) }),
                )
              }
            />
          </li>
        ))}
      </ul>
      {isFull ? (
        <p>{app.t("prepare.polls-full", { count: PREPARED_POLLS_MAX })}</p>
      ) : (
        <>
          <QuizList
            app={app}
            quiz={quizOf(app, deck)}
            onAdd={(asked) => runAction(app, () => add(asked))}
          />
          <details>
            <summary>{app.t("prepare.write-poll")}</summary>
            <AskForm app={app} label={app.t("prepare.keep-poll")} onAsk={add} />
          </details>
        </>
      )}
    </section>
  );
}
