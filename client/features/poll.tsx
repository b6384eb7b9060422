import "./poll/poll.css";
import { effect } from "@preact/signals";
import { ListChecks } from "lucide";
import type { VNode } from "preact";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { currentPlace } from "../interface/names.ts";
import { runAction } from "../interface/run-action.ts";
import type { ClientFeature, PanelProps } from "./client-feature.ts";
import { AskForm } from "./poll/ask-form.tsx";
import { LeadPoll } from "./poll/lead-poll.tsx";
import { PollCard } from "./poll/poll-card.tsx";
import {
  isAwaited,
  ownAnswerOf,
  readOwnAnswer,
  standingPoll,
} from "./poll/poll-model.ts";

const isStaff = (app: App): boolean => app.live.me.value?.isStaff === true;

const isInClass = (app: App): boolean =>
  app.live.classes.value.has(currentPlace(app)?.id ?? "");

function PollPanel({ app }: PanelProps): VNode {
  const poll = standingPoll(app);
  if (!isInClass(app)) return <p>{app.t("poll.only-in-class")}</p>;
  if (isStaff(app))
    return (
      <div class="stack">
        {poll ? <LeadPoll app={app} poll={poll} /> : <AskForm app={app} />}
      </div>
    );
  return (
    <div class="stack">
      {poll ? (
        <PollCard key={poll.id} app={app} poll={poll} />
      ) : (
        <p>{app.t("poll.none")}</p>
      )}
    </div>
  );
}

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
  panel: PollPanel,
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
