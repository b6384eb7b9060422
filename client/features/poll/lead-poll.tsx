import { type Signal, useSignal } from "@preact/signals";
import { Eye, EyeOff, Lock, LockOpen, X } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { steer, type StandingPoll } from "./poll-model.ts";
import { TallyList } from "./tally-list.tsx";

type Answers = ReplyOf<"poll.read">;

async function readAnswers(
  app: App,
  poll: string,
  into: Signal<Answers | null>,
): Promise<void> {
  const outcome = await app.request("poll.read", { poll });
  if (outcome.ok) into.value = outcome.reply;
}

/** The question for those who lead: what comes in, and who sees it when. */
export function LeadPoll(props: {
  readonly app: App;
  readonly poll: StandingPoll;
}): VNode {
  const { app, poll } = props;
  const { id, isOpen, answered, revision } = poll;
  const answers = useSignal<Answers | null>(null);
  const isShown = poll.results !== null;
  useEffect(
    () => runAction(app, () => readAnswers(app, id, answers)),
    [app, id, revision, answers],
  );
  const press = (how: Parameters<typeof steer>[2]) => () =>
    runAction(app, () => steer(app, id, how));
  return (
    <>
      <p class="poll-question" dir="auto">
        {poll.question}
      </p>
      <p role="status">{app.t("poll.answered", { count: answered })}</p>
      <TallyList app={app} lines={answers.value?.tally ?? []} poll={poll} />
      {poll.isAnonymous ? (
        <p class="faint">{app.t("poll.anonymous")}</p>
      ) : (
        <details>
          <summary>{app.t("poll.who-said-what")}</summary>
          <ul class="rows">
            {answers.value?.people.map(({ name, answer }, index) => (
              <li key={index} class="row">
                <strong dir="auto">{name}</strong>
                <span dir="auto">{answer}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="button-row">
        <Button
          icon={isShown ? EyeOff : Eye}
          kind="primary"
          label={app.t(isShown ? "poll.hide" : "poll.show")}
          onPress={press({ isShown: !isShown })}
        />
        <Button
          icon={isOpen ? Lock : LockOpen}
          label={app.t(isOpen ? "poll.close" : "poll.open-again")}
          onPress={press({ isOpen: !isOpen })}
        />
        <Button icon={X} label={app.t("poll.clear")} onPress={press("clear")} />
      </div>
    </>
  );
}
