import { signal, type Signal } from "@preact/signals";
import type { Occurrence } from "../../../shared/features/calendar/occurrence.ts";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";

type Listed = ReplyOf<"calendar.list">;

/** What was read of the calendar: not here yet, not to be had, or there. */
type Fetched = "loading" | "failed" | Listed;

/** The calendar as one person has it before them. */
interface Calendar {
  /** From a day ago on; for those who lead from a week ago. */
  readonly listed: Signal<Fetched>;
  /** The server's clock, as of the last half minute; milliseconds since 1970. */
  readonly nowMs: Signal<number>;
  /** How many weeks ahead are asked for. */
  readonly weeks: Signal<number>;
  /** The answer to this class is on its way. */
  readonly answering: Signal<string>;
}

const WEEKS_AT_FIRST = 5;
const WEEK_MS = 7 * 86_400_000;
const DAY_MS = 86_400_000;

const known = new WeakMap<App, Calendar>();

/** The calendar of an app; there is one. */
export function calendarOf(app: App): Calendar {
  const found = known.get(app) ?? {
    listed: signal<Fetched>("loading"),
    nowMs: signal(Date.now()),
    weeks: signal(WEEKS_AT_FIRST),
    answering: signal(""),
  };
  known.set(app, found);
  return found;
}

/** Reads the classes from a day (a week, for those who lead) ago to as many weeks ahead as are asked for. What was shown stays until then. */
export async function readCalendar(app: App): Promise<void> {
  const { listed, nowMs, weeks } = calendarOf(app);
  const outcome = await app.request("calendar.list", {
    from: nowMs.value - (app.live.me.value?.isStaff === true ? 8 : 1) * DAY_MS,
    until: nowMs.value + weeks.value * WEEK_MS,
  });
  if (outcome.ok) {
    listed.value = outcome.reply;
    nowMs.value = outcome.reply.now;
  } else if (typeof listed.value === "string") listed.value = "failed";
}

/** Tells the study whether one comes to a class. */
export async function answerClass(
  app: App,
  each: Occurrence,
  isComing: boolean | null,
): Promise<void> {
  const { answering } = calendarOf(app);
  answering.value = each.id;
  const outcome = await app.request("calendar.answer", {
    class: each.id,
    isComing,
  });
  answering.value = "";
  if (!outcome.ok) app.sayRefusal(outcome);
  else
    app.say(
      app.t(
        isComing === null
          ? "calendar.answer-gone"
          : isComing
            ? "calendar.answered-yes"
            : "calendar.answered-no",
      ),
    );
  await readCalendar(app);
}
