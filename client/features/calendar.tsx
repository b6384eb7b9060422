import { effect } from "@preact/signals";
import { CalendarDays } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { runAction } from "../interface/run-action.ts";
import { calendarOf, readCalendar } from "./calendar/calendar-model.ts";
import { sayWhatBegins } from "./calendar/say-what-begins.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";

/** Doors open by the clock, so it is looked at now and then. */
const LOOK_MS = 20_000;

/** Reads the calendar and keeps it true while the app lives. */
export function keepCalendar(app: App): () => void {
  const { nowMs } = calendarOf(app);
  const read = (): void => runAction(app, () => readCalendar(app));
  const stopNotices = app.onNotice("calendar.changed", read);
  const stopReading = effect(() => {
    // Again whenever a class starts or ends.
    void app.live.classes.value;
    if (app.live.status.value === "online") queueMicrotask(read);
  });
  const clock = setInterval(() => {
    nowMs.value += LOOK_MS;
    sayWhatBegins(app);
  }, LOOK_MS);
  return () => {
    stopNotices();
    stopReading();
    clearInterval(clock);
  };
}

/** Keeps the timetable board; the script for it comes once the island is open. */
function keepFetched(app: App): () => void {
  let stop: () => void = () => undefined;
  let isOver = false;
  import("./calendar/keep-timetable.ts").then(
    ({ keepTimetable }) => {
      if (!isOver) stop = keepTimetable(app);
    },
    // On a dead line the board stays empty; the calendar itself tells what is wrong.
    () => undefined,
  );
  return () => {
    isOver = true;
    stop();
  };
}

export const calendar: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./calendar/calendar-panel.tsx")).CalendarPanel,
  ),
  start(app) {
    const stopCalendar = keepCalendar(app);
    const stopTimetable = keepFetched(app);
    return () => {
      stopCalendar();
      stopTimetable();
    };
  },
  commands: [
    {
      id: "calendar.open",
      words: "command.calendar.open",
      icon: CalendarDays,
      key: "n",
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "calendar",
      run: (app) => togglePanel(app, "calendar"),
    },
  ],
};
