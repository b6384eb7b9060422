import { useSignal } from "@preact/signals";
import { Check, Undo2 } from "lucide";
import type { VNode } from "preact";
import type { HealthText } from "../../../shared/features/review.ts";
import type { OutcomeOf } from "../../../shared/protocol/requests.ts";
import { LANGUAGE_NAMES } from "../../../shared/words/languages.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { WholeText } from "./whole-text.tsx";

type Read = OutcomeOf<"review.read">;

/** Who stands behind a text, or what it waits for. */
function Standing(props: {
  readonly app: App;
  readonly text: HealthText;
}): VNode {
  const { app, text } = props;
  const { review, unsourced } = text;
  const tellDay = (day: string): string =>
    new Intl.DateTimeFormat(app.language.value, {
      dateStyle: "medium",
      timeZone: "UTC",
    }).format(new Date(day));
  return (
    <span class="faint">
      {LANGUAGE_NAMES[text.language]}
      {" · "}
      {review === null
        ? app.t("review.waits")
        : app.t("review.by", {
            who: review.by,
            when: tellDay(review.at),
            due: tellDay(review.due),
          })}
      {unsourced > 0 && ` · ${app.t("review.unsourced", { count: unsourced })}`}
    </span>
  );
}

/** One text of the review list: read it here, then stand behind it or take that back. */
export function TextRow(props: {
  readonly app: App;
  readonly text: HealthText;
  readonly onMarked: () => void;
}): VNode {
  const { app, text, onMarked } = props;
  const read = useSignal<Read | null>(null);
  const open = async (): Promise<void> => {
    read.value = await app.request("review.read", { text: text.id });
  };
  const mark = async (hash: string, isReviewed: boolean): Promise<void> => {
    const asked = { text: text.id, hash, isReviewed };
    const outcome = await app.request("review.mark", asked);
    if (!outcome.ok) return app.sayRefusal(outcome);
    app.say(app.t(isReviewed ? "review.marked" : "review.taken-back"));
    onMarked();
  };
  const now = read.value;
  const isReviewed = text.review !== null;
  return (
    <li>
      <details
        onToggle={(event) => {
          if (event.currentTarget.open && now?.ok !== true)
            runAction(app, open);
        }}
      >
        <summary>
          <strong>{text.title}</strong>
          <br />
          <Standing app={app} text={text} />
        </summary>
        {now === null && <p>{app.t("panel.loading")}</p>}
        {now?.ok === false && <p>{app.t("panel.failed")}</p>}
        {now?.ok && (
          <div class="stack">
            <WholeText app={app} whole={now.reply} />
            <Button
              icon={isReviewed ? Undo2 : Check}
              kind={isReviewed ? "plain" : "primary"}
              label={app.t(isReviewed ? "review.take-back" : "review.mark")}
              onPress={() =>
                runAction(app, () => mark(now.reply.text.hash, !isReviewed))
              }
            />
          </div>
        )}
      </details>
    </li>
  );
}
