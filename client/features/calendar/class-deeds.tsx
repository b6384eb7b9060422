import { useSignal } from "@preact/signals";
import { CalendarPlus, CalendarX2, RotateCcw } from "lucide";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import type { Occurrence } from "../../../shared/features/calendar/occurrence.ts";
import type { PayloadOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { calendarOf, readCalendar } from "./calendar-model.ts";
import { DeckChoice } from "./deck-choice.tsx";
import { TripChoice } from "./trip-choice.tsx";
import { tellChange } from "./tell-change.ts";
import { addDays, readWallClock } from "./wall-clock.ts";
import { WhoMayCome } from "./who-may-come.tsx";

interface Props {
  readonly app: App;
  readonly each: Occurrence;
}

type Change = Omit<PayloadOf<"calendar.change">, "class">;

/** Changes a class and says so. */
export async function changeClass(
  app: App,
  { id }: Occurrence,
  change: Change,
): Promise<void> {
  const outcome = await app.request("calendar.change", {
    class: id,
    ...change,
  });
  if (outcome.ok)
    tellChange(app, app.t("calendar.changed"), outcome.reply.guestsToTell);
  else app.sayRefusal(outcome);
  await readCalendar(app);
}

/** Plans the same class again a week after it. */
export async function repeatClass(
  app: App,
  { id, startsAt }: Occurrence,
): Promise<void> {
  const listed = calendarOf(app).listed.value;
  if (typeof listed === "string") return;
  const startsLocal = addDays(readWallClock(startsAt, listed.timeZone), 7);
  const outcome = await app.request("calendar.repeat", {
    class: id,
    startsLocal,
  });
  if (outcome.ok) app.say(app.t("calendar.planned", { count: 1 }));
  else app.sayRefusal(outcome);
  await readCalendar(app);
}

/** Calls off every class of a series that has not begun. */
async function endSeries(app: App, series: string): Promise<void> {
  const outcome = await app.request("calendar.endSeries", { series });
  if (!outcome.ok) app.sayRefusal(outcome);
  else {
    const { classes: count, guestsToTell } = outcome.reply;
    tellChange(app, app.t("calendar.series-ended", { count }), guestsToTell);
  }
  await readCalendar(app);
}

/** Ends a series, after one more question. */
function EndSeries(props: {
  readonly app: App;
  readonly series: string;
}): VNode {
  const { app, series } = props;
  return (
    <details>
      <summary>{app.t("calendar.end-series")}</summary>
      <div class="stack">
        <p>{app.t("calendar.end-series-about")}</p>
        <Button
          icon={CalendarX2}
          label={app.t("calendar.end-series-yes")}
          onPress={() => runAction(app, () => endSeries(app, series))}
        />
      </div>
    </details>
  );
}

function MoveForm({ app, each }: Props): VNode {
  const id = useId();
  const listed = calendarOf(app).listed.value;
  const zone = typeof listed === "string" ? "UTC" : listed.timeZone;
  const at = useSignal(readWallClock(each.startsAt, zone));
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        runAction(app, () =>
          changeClass(app, each, { startsLocal: at.value.slice(0, 16) }),
        );
      }}
    >
      <label for={id}>{app.t("calendar.move-to")}</label>
      <input
        id={id}
        type="datetime-local"
        required
        value={at.value}
        onInput={({ currentTarget }) => {
          at.value = currentTarget.value;
        }}
      />
      <button type="submit" class="button">
        {app.t("calendar.move")}
      </button>
    </form>
  );
}

/** What can be done before a class begins: move it, call it off, prepare it, plan it once more. */
function PlannedDeeds({ app, each }: Props): VNode {
  const isCancelled = each.state === "cancelled";
  const { title } = each;
  return (
    <>
      <DeckChoice app={app} each={each} />
      <TripChoice app={app} each={each} />
      <MoveForm key={each.startsAt} app={app} each={each} />
      <div class="button-row">
        <Button
          icon={isCancelled ? RotateCcw : CalendarX2}
          label={app.t(isCancelled ? "calendar.put-back" : "calendar.call-off")}
          onPress={() =>
            runAction(app, () =>
              changeClass(app, each, { isCancelled: !isCancelled }),
            )
          }
        />
        <Button
          icon={CalendarPlus}
          label={app.t("calendar.again")}
          fullLabel={app.t("calendar.again-which", { title })}
          onPress={() => runAction(app, () => repeatClass(app, each))}
        />
      </div>
      {each.series !== null && !isCancelled && (
        <EndSeries app={app} series={each.series} />
      )}
    </>
  );
}

/** What staff do with a class that is not over. */
export function ClassDeeds({ app, each }: Props): VNode | null {
  if (each.state === "ended") return null;
  const { title } = each;
  return (
    <details class="class-deeds">
      <summary>
        {app.t("calendar.change")}
        <span class="only-read"> {title}</span>
      </summary>
      <div class="stack">
        <WhoMayCome app={app} each={each} />
        {each.state !== "running" && <PlannedDeeds app={app} each={each} />}
      </div>
    </details>
  );
}
