import { CircleQuestionMark } from "lucide";
import type { VNode } from "preact";
import type { QuizQuestion } from "../../../shared/curriculum/quiz.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

/** Puts a question of the quiz to the class, as any question is put: one may choose one answer. */
async function askQuestion(app: App, asked: QuizQuestion): Promise<void> {
  const { question, options, answer } = asked;
  const outcome = await app.request("poll.ask", {
    kind: "single",
    question,
    options: [...options],
    isAnonymous: true,
    right: [answer],
  });
  if (outcome.ok) app.say(app.t("quiz.is-asked"));
  else app.sayRefusal(outcome);
}

/** The quiz of the class on the screen, for whoever leads: each question with its answer and a button that asks it. */
export function QuizList(props: {
  readonly app: App;
  readonly quiz: readonly QuizQuestion[];
}): VNode | null {
  const { app, quiz } = props;
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
              label={app.t("quiz.ask")}
              fullLabel={app.t("quiz.ask-which", { question: each.question })}
              onPress={() => runAction(app, () => askQuestion(app, each))}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}
