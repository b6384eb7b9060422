import type { VNode } from "preact";
import { findNowAndNext } from "../../../shared/features/calendar/occurrence.ts";
import type { App } from "../../interface/app.ts";
import { calendarOf } from "./calendar-model.ts";
import { OccurrenceRow } from "./occurrence-row.tsx";

/** What is on now and what comes next; nothing before the calendar was read. */
export function NowAndNext({ app }: { readonly app: App }): VNode | null {
  const { listed, nowMs } = calendarOf(app);
  if (typeof listed.value === "string") return null;
  const { now, next } = findNowAndNext(listed.value.classes, nowMs.value);
  return (
    <>
      <h3>{app.t("calendar.now")}</h3>
      {now === null ? (
        <p>{app.t("class.none-now")}</p>
      ) : (
        <ul class="rows">
          <OccurrenceRow app={app} each={now} hasDay />
        </ul>
      )}
      <h3>{app.t("calendar.next")}</h3>
      {next === null ? (
        <p>{app.t("calendar.none-next")}</p>
      ) : (
        <ul class="rows">
          <OccurrenceRow app={app} each={next} hasDay />
        </ul>
      )}
    </>
  );
}
