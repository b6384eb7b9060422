import { CircleQuestionMark } from "lucide";
import type { VNode } from "preact";
import type { QuizQuestion } from "../../../shared/curriculum/quiz.ts";
import type { PollQuestion } from "../../../shared/features/poll/poll-question.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

/** A question of the quiz as any question is put: one may choose one answer. */
const toPoll = ({ question, options, answer }: QuizQuestion): PollQuestion => ({
  kind: "single",
  question,
  options: [...options],
  isAnonymous: true,
  right: [answer],
});

async function askQuestion(app: App, asked: PollQuestion): Promise<void> {
  const outcome = await app.request("poll.ask", asked);
  if (outcome.ok) app.say(app.t("quiz.is-asked"));
  else app.sayRefusal(outcome);
}

/** The quiz of a deck, for whoever leads: each question with its answer and a button that asks it, or does something else with it. */
export function QuizList(props: {
  readonly app: App;
  readonly quiz: readonly QuizQuestion[];
  /** Puts it by for a class in place of asking it. */
  readonly onAdd?: (asked: PollQuestion) => void;
}): VNode | null {
  const { app, quiz, onAdd } = props;
  const deed = onAdd ? "add" : "ask";
  if (quiz.length === 0) return null;
  return (
    <details class="stack">
      <summary>{app.t("sheet.quiz")}</summary>
      <ol class="rows">
        {quiz.map((each) => (
          <li key={each.question} class="row">
            <div class="row-text" dir="auto">
              <strong>{each.question}</strong>
              <span>{`${each.options[each.answer] ?? ""}. ${each.why}`}</span>
            </div>
            <Button
              icon={CircleQuestionMark}
              label={app.t(`quiz.${deed}`)}
              fullLabel={app.t(`quiz.${deed}-which`, {
                question: each.question,
              })}
              onPress={() =>
                onAdd
                  ? onAdd(toPoll(each))
                  : runAction(app, () => askQuestion(app, toPoll(each)))
              }
            />
          </li>
        ))}
      </ol>
    </details>
  );
}
