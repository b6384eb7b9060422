import "./poll.css";
import type { VNode } from "preact";
import type { PanelProps } from "../client-feature.ts";
import { AskForm } from "./ask-form.tsx";
import { LeadPoll } from "./lead-poll.tsx";
import { PollCard } from "./poll-card.tsx";
import { isInClass, isStaff } from "./in-class.ts";
import { askClass, standingPoll } from "./poll-model.ts";
import { ReadyQuestions } from "./ready-questions.tsx";

/** The question that stands, to answer or to lead; for those who lead also the form to ask one. */
export function PollPanel({ app }: PanelProps): VNode {
  const poll = standingPoll(app);
  if (!isInClass(app)) return <p>{app.t("poll.only-in-class")}</p>;
  if (isStaff(app))
    return (
      <div class="stack">
        {poll ? (
          <LeadPoll app={app} poll={poll} />
        ) : (
          <>
            <ReadyQuestions app={app} />
            <AskForm
              app={app}
              label={app.t("poll.ask")}
              onAsk={(asked) => askClass(app, asked)}
            />
          </>
        )}
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
