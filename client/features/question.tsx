import { computed, effect } from "@preact/signals";
import { Check, MessageCircleQuestionMark, Pin, PinOff, Undo2 } from "lucide";
import type { VNode } from "preact";
import type { ClassQuestion } from "../../shared/features/question.ts";
import { STAFF } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { Button } from "../interface/button.tsx";
import { currentPlace } from "../interface/names.ts";
import { runAction } from "../interface/run-action.ts";
import { tellTime } from "../interface/tell-time.ts";
import type { ClientFeature, PanelProps } from "./client-feature.ts";
import {
  countOpen,
  pin,
  questionsMark,
  questionsOf,
  readQuestions,
  settle,
} from "./question/question-model.ts";

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

function QuestionPanel({ app }: PanelProps): VNode {
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

/** Reads the questions anew whenever they have changed. */
function start(app: App): () => void {
  const mark = computed(() => questionsMark(app));
  return effect(() => {
    if (mark.value === "") questionsOf(app).value = [];
    else runAction(app, () => readQuestions(app));
  });
}

/** What was asked in class chat, for those who lead. */
export const question: ClientFeature = {
  panel: QuestionPanel,
  start,
  commands: [
    {
      id: "question.open",
      words: "command.question.open",
      icon: MessageCircleQuestionMark,
      who: STAFF,
      when: (app) => app.live.classes.value.has(currentPlace(app)?.id ?? ""),
      isOn: (app) => app.panel.value?.feature === "question",
      countWaiting: countOpen,
      run: (app) => togglePanel(app, "question"),
    },
  ],
};
