import { useId } from "preact/hooks";
import type { VNode } from "preact";
import { TRIP_PLACES } from "../../../shared/places/trip-places.ts";
import type { App } from "../../interface/app.ts";
import { placeName } from "../../interface/names.ts";

/** Which place of the island a class walks to, or that it stays in the classroom. */
export function TripSelect(props: {
  readonly app: App;
  readonly trip: string | null;
  readonly onChoose: (trip: string | null) => void;
}): VNode {
  const { app, trip, onChoose } = props;
  const id = useId();
  return (
    <div class="stack">
      <label for={id}>{app.t("calendar.trip")}</label>
      <select
        id={id}
        value={trip ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChoose(value === "" ? null : value)
        }
      >
        <option value="">{app.t("calendar.no-trip")}</option>
        {TRIP_PLACES.map((place) => (
          <option key={place.id} value={place.id}>
            {placeName(app, place.id)}
          </option>
        ))}
      </select>
    </div>
  );
}
