import type { App } from "../../interface/app.ts";
import { tellTime } from "../../interface/tell-time.ts";
import { calendarOf } from "./calendar-model.ts";

/** Long enough to finish what one is at. */
const AHEAD_MS = 10 * 60_000;
const KEY = "islet.reminded";

/**
 * Says ten minutes before that a class begins, to whoever did not say they can't come. Once in this window,
 * also when the page is loaded again or the island restarts.
 */
export function sayWhatBegins(app: App): void {
  const { listed, nowMs } = calendarOf(app);
  if (typeof listed.value === "string") return;
  const soon = listed.value.classes.find(
    (each) =>
      each.state === "planned" &&
      each.isComing !== false &&
      each.startsAt > nowMs.value &&
      each.startsAt - nowMs.value <= AHEAD_MS,
  );
  if (!soon) return;
  const said = `${soon.id} ${soon.startsAt}`;
  if (sessionStorage.getItem(KEY) === said) return;
  sessionStorage.setItem(KEY, said);
  app.say(
    app.t("calendar.begins-soon", {
      title: soon.title,
      time: tellTime(soon.startsAt, app.language.value),
    }),
  );
}
