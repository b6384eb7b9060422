import {
  endOf,
  type Occurrence,
} from "../../../shared/features/calendar/occurrence.ts";
import type { TimetableRow } from "../../interface/app.ts";

/** As many as can be read from the middle of the plaza. */
const MOST_ROWS = 2;
const WEEK_MS = 7 * 86_400_000;

/** A class on the board, before it is put into words. */
interface Listed extends Pick<TimetableRow, "title" | "state"> {
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  /** The place it walks to. */
  readonly trip: string | null;
}

/** What the timetable board shows: what runs, and the next classes of the week, called off ones too. */
export function listTimetable(
  classes: readonly Occurrence[],
  nowMs: number,
): readonly Listed[] {
  return classes
    .filter(
      (each) =>
        each.state === "running" ||
        (each.state !== "ended" &&
          endOf(each) > nowMs &&
          each.startsAt < nowMs + WEEK_MS),
    )
    .toSorted((a, b) => a.startsAt - b.startsAt)
    .slice(0, MOST_ROWS)
    .map(({ title, startsAt, state, trip }) => ({
      title,
      trip,
      startsAt,
      state:
        state === "running"
          ? "now"
          : state === "cancelled"
            ? "cancelled"
            : "planned",
    }));
}
