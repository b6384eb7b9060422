import { signal, type Signal } from "@preact/signals";
import type { ClassQuestion } from "../../../shared/features/question.ts";
import type { App } from "../../interface/app.ts";
import { classAround } from "../../interface/class-around.ts";

const lists = new WeakMap<App, Signal<readonly ClassQuestion[]>>();

/** The questions of the class one is in; there is one list for each app. */
export function questionsOf(app: App): Signal<readonly ClassQuestion[]> {
  const found = lists.get(app) ?? signal<readonly ClassQuestion[]>([]);
  lists.set(app, found);
  return found;
}

/** How many questions of the class one is in wait for an answer. */
export function countOpen(app: App): number {
  const place = classAround(app);
  return app.live.questions.value.get(place)?.open ?? 0;
}

/** Which state of the questions stands here; "" where there are none. */
export function questionsMark(app: App): string {
  const here = app.live.questions.value.get(classAround(app));
  return here ? `${here.class} ${here.revision}` : "";
}

export async function readQuestions(app: App): Promise<void> {
  const outcome = await app.request("question.list", {});
  if (outcome.ok) questionsOf(app).value = outcome.reply.questions;
}

export async function settle(
  app: App,
  { message, isAnswered }: ClassQuestion,
): Promise<void> {
  const outcome = await app.request("question.settle", {
    message,
    isAnswered: !isAnswered,
  });
  if (!outcome.ok) app.sayRefusal(outcome);
}

export async function pin(
  app: App,
  { message, isPinned }: ClassQuestion,
): Promise<void> {
  const outcome = await app.request("question.pin", {
    message,
    isPinned: !isPinned,
  });
  if (!outcome.ok) app.sayRefusal(outcome);
}
