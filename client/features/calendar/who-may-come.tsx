import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Occurrence } from "../../../shared/features/calendar/occurrence.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { TryAgain } from "../../interface/try-again.tsx";
import { readCalendar } from "./calendar-model.ts";
import { type Lists, type ListWish, WhoForm } from "./who-form.tsx";

/** Whom a class and its series are for; read when it is opened, for most who change a class don't look. */
export function WhoMayCome(props: {
  readonly app: App;
  readonly each: Occurrence;
}): VNode {
  const { app, each } = props;
  const found = useSignal<Lists | "loading" | "failed">("loading");
  const read = async (): Promise<void> => {
    const outcome = await app.request("calendar.readLists", { class: each.id });
    found.value = outcome.ok ? outcome.reply : "failed";
  };
  const save = async (wish: ListWish): Promise<void> => {
    const outcome = await app.request("calendar.changeLists", {
      class: each.id,
      ...wish,
    });
    if (outcome.ok) app.say(app.t("calendar.who-saved"));
    else app.sayRefusal(outcome);
    // After most refusals what was ticked stands as it was, to be sent again.
    if (outcome.ok || outcome.code === "list-changed") await read();
    await readCalendar(app);
  };
  const lists = found.value;
  return (
    <details
      onToggle={({ currentTarget: { open } }) => {
        if (open) runAction(app, read);
      }}
    >
      <summary>{app.t("calendar.for-whom")}</summary>
      {lists === "loading" && <p>{app.t("panel.loading")}</p>}
      {lists === "failed" && (
        <TryAgain
          app={app}
          words={app.t("calendar.who-failed")}
          onAgain={() => runAction(app, read)}
        />
      )}
      {typeof lists !== "string" && (
        <WhoForm
          app={app}
          lists={lists}
          isRunning={each.state === "running"}
          onSave={save}
        />
      )}
    </details>
  );
}
