import { GraduationCap, Undo2 } from "lucide";
import type { VNode } from "preact";
import { TRIP_PLACES } from "../../../shared/places/trip-places.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { classAround } from "../../interface/class-around.ts";
import { isLeading } from "../../interface/may-present.ts";
import { placeName } from "../../interface/names.ts";
import { runAction } from "../../interface/run-action.ts";
import { findPlannedTrip } from "./planned-trip.ts";
import { walkClass } from "./walk-class.ts";

/** For the presenter: where to walk with the class, and back. */
export function TripSection({ app }: { readonly app: App }): VNode | null {
  if (!isLeading(app)) return null;
  const room = classAround(app);
  const at = app.live.classes.value.get(room)?.at ?? room;
  const planned = findPlannedTrip(app)?.to;
  return (
    <section class="stack">
      <h3>{app.t("class.trip")}</h3>
      <p class="faint">
        {at === room
          ? app.t("class.trip-about")
          : app.t("class.trip-now", { place: placeName(app, at) })}
      </p>
      <div class="button-row">
        {at !== room && (
          <Button
            icon={Undo2}
            kind="primary"
            label={app.t("class.bring-back")}
            onPress={() => runAction(app, () => walkClass(app, room))}
          />
        )}
        {planned !== undefined && (
          <Button
            icon={GraduationCap}
            kind="primary"
            label={app.t("class.walk-now", { place: placeName(app, planned) })}
            onPress={() => runAction(app, () => walkClass(app, planned))}
          />
        )}
        {TRIP_PLACES.filter(({ id }) => id !== at && id !== planned).map(
          ({ id }) => (
            <Button
              key={id}
              icon={GraduationCap}
              label={placeName(app, id)}
              fullLabel={app.t("class.walk-to", { place: placeName(app, id) })}
              onPress={() => runAction(app, () => walkClass(app, id))}
            />
          ),
        )}
      </div>
    </section>
  );
}
