import { computed, effect } from "@preact/signals";
import { MessageCircleQuestionMark } from "lucide";
import { STAFF } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { classAround } from "../interface/class-around.ts";
import { runAction } from "../interface/run-action.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";
import {
  countOpen,
  questionsMark,
  questionsOf,
  readQuestions,
} from "./question/question-model.ts";

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
  panel: createFetchedPanel(
    async () => (await import("./question/question-panel.tsx")).QuestionPanel,
  ),
  start,
  commands: [
    {
      id: "question.open",
      words: "command.question.open",
      icon: MessageCircleQuestionMark,
      who: STAFF,
      when: (app) => classAround(app) !== "",
      isOn: (app) => app.panel.value?.feature === "question",
      countWaiting: countOpen,
      run: (app) => togglePanel(app, "question"),
    },
  ],
};
