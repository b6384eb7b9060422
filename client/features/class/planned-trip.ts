import type { App } from "../../interface/app.ts";
import { classAround } from "../../interface/class-around.ts";
import { calendarOf } from "../calendar/calendar-model.ts";

/** The trip that is planned for the class around a person, which has been on none yet. */
interface PlannedTrip {
  readonly classId: string;
  readonly to: string;
  /** Whether the class's hour has come; it may be started before it. */
  readonly isTime: boolean;
}

/** Where the class around this person is to walk; null where no trip is planned, or one was made. */
export function findPlannedTrip(app: App): PlannedTrip | null {
  const running = app.live.classes.value.get(classAround(app));
  const { listed, nowMs } = calendarOf(app);
  if (!running || running.hasWalked || typeof listed.value === "string")
    return null;
  const planned = listed.value.classes.find(({ id }) => id === running.id);
  return planned?.trip
    ? {
        classId: running.id,
        to: planned.trip,
        isTime: nowMs.value >= planned.startsAt,
      }
    : null;
}
