import { CalendarRange, Footprints } from "lucide";
import type { VNode } from "preact";
import type { Occurrence } from "../../../shared/features/calendar/occurrence.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { placeName } from "../../interface/names.ts";
import { runAction } from "../../interface/run-action.ts";
import { readCalendar } from "./calendar-model.ts";
import { tellChange } from "./tell-change.ts";
import { TripSelect } from "./trip-select.tsx";

async function choose(
  app: App,
  { id }: Occurrence,
  trip: string | null,
): Promise<void> {
  const outcome = await app.request("calendar.change", { class: id, trip });
  const words =
    trip === null
      ? app.t("calendar.trip-off")
      : app.t("calendar.trip-kept", { place: placeName(app, trip) });
  if (outcome.ok) tellChange(app, words, outcome.reply.guestsToTell);
  else app.sayRefusal(outcome);
  await readCalendar(app);
}

async function chooseForSeries(
  app: App,
  series: string,
  trip: string | null,
): Promise<void> {
  const outcome = await app.request("calendar.changeSeries", { series, trip });
  if (!outcome.ok) app.sayRefusal(outcome);
  else {
    const { classes: count, guestsToTell } = outcome.reply;
    tellChange(app, app.t("calendar.series-changed", { count }), guestsToTell);
  }
  await readCalendar(app);
}

/** Where a class that has not begun walks to: this one, or by one more tap all that are left of its series. */
export function TripChoice(props: {
  readonly app: App;
  readonly each: Occurrence;
  /** Where the practice of its slides is. */
  readonly suggested?: string | null;
}): VNode {
  const { app, each, suggested = null } = props;
  const { series, trip } = each;
  return (
    <>
      <TripSelect
        app={app}
        trip={trip}
        onChoose={(to) => runAction(app, () => choose(app, each, to))}
      />
      <div class="button-row">
        {trip === null && suggested !== null && (
          <Button
            icon={Footprints}
            label={app.t("calendar.trip-suggested", {
              place: placeName(app, suggested),
            })}
            onPress={() => runAction(app, () => choose(app, each, suggested))}
          />
        )}
        {series !== null && (
          <Button
            icon={CalendarRange}
            label={app.t(
              trip === null
                ? "calendar.no-trip-series"
                : "calendar.trip-series",
            )}
            onPress={() =>
              runAction(app, () => chooseForSeries(app, series, trip))
            }
          />
        )}
      </div>
    </>
  );
}
