import { effect } from "@preact/signals";
import { ListChecks } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { runAction } from "../interface/run-action.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";
import { isInClass, isStaff } from "./poll/in-class.ts";
import {
  isAwaited,
  ownAnswerOf,
  readOwnAnswer,
  standingPoll,
} from "./poll/poll-model.ts";

/** Tells those in class of a question, and of results, and learns what one has answered before. */
function start(app: App): () => void {
  let told = "";
  let toldResults = "";
  return effect(() => {
    const poll = standingPoll(app);
    const isOnline = app.live.status.value === "online";
    if (!isOnline || isStaff(app)) return;
    const isNew = poll !== undefined && poll.id !== told;
    told = poll?.id ?? "";
    if (isNew && poll.isOpen)
      app.say(app.t("poll.has-come", { question: poll.question }));
    const shown = poll?.results ? poll.id : "";
    if (shown !== "" && shown !== toldResults)
      app.say(app.t("poll.results-are-up"));
    toldResults = shown;
    if (poll && ownAnswerOf(app).peek().poll !== poll.id)
      runAction(app, () => readOwnAnswer(app, poll.id));
  });
}

/** Polls and quizzes in class. */
export const poll: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./poll/poll-panel.tsx")).PollPanel,
  ),
  isGoingOn: (app) => !isStaff(app) && standingPoll(app) !== undefined,
  start,
  commands: [
    {
      id: "poll.open",
      words: "command.poll.open",
      icon: ListChecks,
      key: "q",
      who: ISLANDERS,
      when: (app) =>
        isInClass(app) && (isStaff(app) || standingPoll(app) !== undefined),
      isOn: (app) => app.panel.value?.feature === "poll",
      countWaiting: (app) => (!isStaff(app) && isAwaited(app) ? 1 : 0),
      run: (app) => togglePanel(app, "poll"),
    },
  ],
};
