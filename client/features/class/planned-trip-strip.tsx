import { useSignal } from "@preact/signals";
import { GraduationCap, X } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { Icon } from "../../interface/icon.tsx";
import { isLeading } from "../../interface/may-present.ts";
import { placeName } from "../../interface/names.ts";
import { runAction } from "../../interface/run-action.ts";
import { findPlannedTrip } from "./planned-trip.ts";
import { walkClass } from "./walk-class.ts";

/** For the presenter, from the class's hour on: one button to walk to where it was planned. Nothing walks by itself. */
export function PlannedTripStrip({ app }: { readonly app: App }): VNode | null {
  /** The class whose trip was put away; the class panel keeps the button. */
  const putAway = useSignal("");
  const trip = isLeading(app) ? findPlannedTrip(app) : null;
  if (!trip?.isTime || putAway.value === trip.classId) return null;
  const place = placeName(app, trip.to);
  return (
    <div class="strip">
      <Icon node={GraduationCap} />
      <strong role="status">{app.t("class.trip-planned", { place })}</strong>
      <Button
        icon={GraduationCap}
        kind="primary"
        label={app.t("class.walk-now", { place })}
        onPress={() => runAction(app, () => walkClass(app, trip.to))}
      />
      <Button
        icon={X}
        label={app.t("class.walk-later")}
        onPress={() => {
          putAway.value = trip.classId;
        }}
      />
    </div>
  );
}
