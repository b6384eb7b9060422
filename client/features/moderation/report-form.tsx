import { X } from "lucide";
import { useId, useState } from "preact/hooks";
import type { VNode } from "preact";
import {
  REPORT_REASONS,
  type ReportReason,
} from "../../../shared/features/moderation.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { ordersOf, type Draft } from "./orders.ts";

/** Tells staff of somebody: why, and in one's own words when one likes. */
export function ReportForm(props: {
  readonly app: App;
  readonly draft: Draft;
}): VNode {
  const { app, draft } = props;
  const id = useId();
  const [reason, setReason] = useState<ReportReason>("unkind");
  const [words, setWords] = useState("");
  const close = (): void => {
    ordersOf(app).draft.value = null;
    app.panel.value = null;
  };
  const send = async (): Promise<void> => {
    const { whom } = draft;
    const outcome = await app.request("moderation.report", {
      whom,
      reason,
      words,
    });
    if (!outcome.ok) return app.sayRefusal(outcome);
    app.say(app.t("moderation.thanks"));
    close();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, send);
      }}
    >
      <p>{app.t("moderation.about-report", { name: draft.name })}</p>
      <fieldset class="one-of">
        <legend>{app.t("moderation.what-happened")}</legend>
        {REPORT_REASONS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={id}
              checked={reason === each}
              onChange={() => setReason(each)}
            />
            <span>{app.t(`moderation.reason-${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <label for={`${id}-words`}>{app.t("moderation.words")}</label>
      <textarea
        id={`${id}-words`}
        rows={3}
        dir="auto"
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <div class="choices">
        <button type="submit" class="button primary">
          <span>{app.t("moderation.send-report")}</span>
        </button>
        <Button
          icon={X}
          label={app.t("moderation.never-mind")}
          onPress={close}
        />
      </div>
    </form>
  );
}
