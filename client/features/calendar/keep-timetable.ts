import { effect } from "@preact/signals";
import type { App } from "../../interface/app.ts";
import { placeName } from "../../interface/names.ts";
import { tellTime } from "../../interface/tell-time.ts";
import { calendarOf } from "./calendar-model.ts";
import { listTimetable } from "./list-timetable.ts";

/** Keeps what stands on the timetable board: in the reader's own zone and language, and new only where something is. */
export function keepTimetable(app: App): () => void {
  const { listed, nowMs } = calendarOf(app);
  let shown = "";
  return effect(() => {
    const read = listed.value;
    if (typeof read === "string") return;
    const language = app.language.value;
    const day = new Intl.DateTimeFormat(language, { weekday: "long" });
    const timetable = {
      empty: app.t("timetable.none"),
      rows: listTimetable(read.classes, nowMs.value).map((each) => ({
        title: each.title,
        when: `${day.format(each.startsAt)} ${tellTime(each.startsAt, language)}`,
        trip: each.trip === null ? "" : placeName(app, each.trip),
        state: each.state,
        mark: each.state === "planned" ? "" : app.t(`timetable.${each.state}`),
      })),
    };
    const now = JSON.stringify(timetable);
    if (now === shown) return;
    shown = now;
    app.timetable.value = timetable;
  });
}
