import type { VNode } from "preact";
import { findNowAndNext } from "../../../shared/features/calendar/occurrence.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { TryAgain } from "../../interface/try-again.tsx";
import { calendarOf, readCalendar } from "./calendar-model.ts";
import { OccurrenceRow } from "./occurrence-row.tsx";
import { tellDay } from "./tell-start.ts";

/** What was this morning still stands there. */
const TODAY_MS = 12 * 3_600_000;
const MORE_WEEKS = 8;
/** As far as anybody plans. */
const MOST_WEEKS = 53;

/** Says in whose time the classes are told, where the study's clock is another. */
function ZoneNote(props: {
  readonly app: App;
  readonly timeZone: string;
}): VNode | null {
  const { app, timeZone } = props;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (own === timeZone) return null;
  const name = (zone: string): string =>
    zone.replace(/^.*\//, "").replaceAll("_", " ");
  return (
    <p class="faint">
      {app.t("calendar.zones", { own: name(own), study: name(timeZone) })}
    </p>
  );
}

/** The classes that are still to come, day by day, and those of yesterday and today. */
export function DayList({ app }: { readonly app: App }): VNode {
  const { listed, nowMs, weeks } = calendarOf(app);
  const read = listed.value;
  if (read === "loading") return <p>{app.t("panel.loading")}</p>;
  if (read === "failed")
    return (
      <TryAgain
        app={app}
        words={app.t("calendar.not-read")}
        onAgain={() => runAction(app, () => readCalendar(app))}
      />
    );
  const { classes, timeZone, hasMore } = read;
  const shown = findNowAndNext(classes, nowMs.value);
  const rest = classes.filter(
    ({ id, startsAt }) =>
      id !== shown.now?.id &&
      id !== shown.next?.id &&
      startsAt > nowMs.value - TODAY_MS,
  );
  const days = Map.groupBy(rest, (each) =>
    tellDay(each.startsAt, app.language.value),
  );
  return (
    <>
      <ZoneNote app={app} timeZone={timeZone} />
      {rest.length === 0 && shown.next === null && (
        <p>{app.t("calendar.empty")}</p>
      )}
      {[...days].map(([day, those]) => (
        <section key={day} class="stack">
          <h3>{day}</h3>
          <ul class="rows">
            {those.map((each) => (
              <OccurrenceRow key={each.id} app={app} each={each} />
            ))}
          </ul>
        </section>
      ))}
      {hasMore && <p>{app.t("calendar.too-many")}</p>}
      {weeks.value < MOST_WEEKS && (
        <Button
          label={app.t("calendar.later")}
          onPress={() => {
            weeks.value = Math.min(MOST_WEEKS, weeks.value + MORE_WEEKS);
            runAction(app, () => readCalendar(app));
          }}
        />
      )}
    </>
  );
}
