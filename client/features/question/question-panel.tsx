import { Check, Pin, PinOff, Undo2 } from "lucide";
import type { VNode } from "preact";
import type { ClassQuestion } from "../../../shared/features/question.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { tellTime } from "../../interface/tell-time.ts";
import type { PanelProps } from "../client-feature.ts";
import { pin, questionsOf, settle } from "./question-model.ts";

function QuestionRow(props: {
  readonly app: App;
  readonly item: ClassQuestion;
}): VNode {
  const { app, item } = props;
  const { isAnswered, isPinned, name, sentAt, text } = item;
  return (
    <li class="row">
      <div class="row-text">
        <span dir="auto">{text}</span>
        <span class="faint">
          {`${name} · ${tellTime(sentAt, app.language.value)}`}
          {isAnswered && ` · ${app.t("question.answered")}`}
        </span>
      </div>
      <div class="button-row">
        <Button
          icon={isAnswered ? Undo2 : Check}
          label={app.t(isAnswered ? "question.open-again" : "question.settle")}
          fullLabel={app.t(
            isAnswered ? "question.open-again-which" : "question.settle-which",
            { text },
          )}
          onPress={() => runAction(app, () => settle(app, item))}
        />
        <Button
          icon={isPinned ? PinOff : Pin}
          label={app.t(isPinned ? "question.unpin" : "question.pin")}
          fullLabel={app.t(
            isPinned ? "question.unpin-which" : "question.pin-which",
            { text },
          )}
          onPress={() => runAction(app, () => pin(app, item))}
        />
      </div>
    </li>
  );
}

/** What was asked: what waits for an answer first. */
export function QuestionPanel({ app }: PanelProps): VNode {
  const list = questionsOf(app).value;
  const waiting = list.filter(({ isAnswered }) => !isAnswered);
  const answered = list.filter(({ isAnswered }) => isAnswered);
  if (list.length === 0) return <p>{app.t("question.none")}</p>;
  return (
    <ul class="rows">
      {[...waiting, ...answered].map((item) => (
        <QuestionRow key={item.message} app={app} item={item} />
      ))}
    </ul>
  );
}
