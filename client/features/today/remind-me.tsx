import { useSignal } from "@preact/signals";
import { Bell } from "lucide";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import {
  isFull,
  type Occurrence,
} from "../../../shared/features/calendar/occurrence.ts";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { answerClass, calendarOf } from "../calendar/calendar-model.ts";

type Settings = ReplyOf<"calendar.settings">;

/** Whether a reminder comes by mail too, as things stand or once it is asked for. */
const reachesByMail = (settings: Settings | null): boolean =>
  settings?.getsMail === true;

/** Whoever turned every mail off and asks to be reminded wants one again: the last hour's. */
async function turnMailOn(app: App, settings: Settings): Promise<void> {
  const { getsMail, dayBefore, hourBefore } = settings;
  if (!getsMail || dayBefore || hourBefore) return;
  await app.request("calendar.saveSettings", { dayBefore, hourBefore: true });
}

/** One tap to be reminded of a class: the calendar's own "I'll come", which its reminders go by. Pressed again, it is taken back. */
export function RemindMe(props: {
  readonly app: App;
  readonly next: Occurrence;
}): VNode {
  const { app, next } = props;
  const { title, isComing } = next;
  const settings = useSignal<Settings | null>(null);
  useEffect(() => {
    runAction(app, async () => {
      const outcome = await app.request("calendar.settings", {});
      if (outcome.ok) settings.value = outcome.reply;
    });
  }, [app, settings]);
  if (isFull(next) && isComing !== true)
    return <span class="mark">{app.t("calendar.full")}</span>;
  const remind = async (): Promise<void> => {
    if (isComing === true) return answerClass(app, next, null);
    if (settings.value !== null) await turnMailOn(app, settings.value);
    await answerClass(app, next, true);
  };
  const byMail = reachesByMail(settings.value);
  return (
    <>
      <Button
        icon={Bell}
        label={app.t("today.remind")}
        fullLabel={app.t("today.remind-which", { title })}
        isOn={isComing === true}
        isDisabled={calendarOf(app).answering.value === next.id}
        onPress={() => runAction(app, remind)}
      />
      <p class="faint">
        {app.t(byMail ? "today.remind-mail" : "today.remind-here")}{" "}
        {app.t("today.remind-tells")}{" "}
        {!byMail && <a href="/me">{app.t("today.my-page")}</a>}
      </p>
    </>
  );
}
