import { useSignal } from "@preact/signals";
import { GraduationCap } from "lucide";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { findNowAndNext } from "../../../shared/features/calendar/occurrence.ts";
import { goToClass } from "../../interface/actions/go-to-class.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { calendarOf } from "../calendar/calendar-model.ts";
import { tellStart } from "../calendar/tell-start.ts";
import { RemindMe } from "./remind-me.tsx";
import { tellUntil } from "./tell-until.ts";

const TICK_MS = 20_000;

/** The class that runs, else the next one with the time until then, a reminder, and the way to its room. */
export function NextClass({ app }: { readonly app: App }): VNode {
  const { listed } = calendarOf(app);
  const nowMs = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      nowMs.value = Date.now();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [nowMs]);
  if (typeof listed.value === "string")
    return <p>{app.t(`panel.${listed.value}`)}</p>;
  const { now, next } = findNowAndNext(
    listed.value.classes,
    calendarOf(app).nowMs.value,
  );
  const shown = now ?? next;
  if (shown === null) return <p>{app.t("calendar.none-next")}</p>;
  const language = app.language.value;
  return (
    <>
      <p>
        <strong dir="auto">{shown.title}</strong>
        <br />
        {shown.state === "running"
          ? app.t("class.state-running")
          : app.t("today.class-on", {
              when: tellStart(shown.startsAt, language),
              until: tellUntil(shown.startsAt, nowMs.value, language),
            })}
      </p>
      {shown.state === "planned" && <RemindMe app={app} next={shown} />}
      <Button
        kind="primary"
        icon={GraduationCap}
        label={app.t("command.class.go")}
        onPress={() => runAction(app, () => goToClass(app))}
      />
    </>
  );
}
