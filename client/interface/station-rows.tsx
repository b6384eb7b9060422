import type { VNode } from "preact";
import type { Place } from "../../shared/places/place.ts";
import type { App } from "./app.ts";
import { useStation } from "./actions/use-station.ts";
import { Button } from "./button.tsx";
import { stationAbout, stationName } from "./names.ts";
import { runAction } from "./run-action.ts";

/** The things of a place, each with a button that goes there and opens it. */
export function StationRows(props: {
  readonly app: App;
  readonly place: Place;
}): VNode {
  const { app, place } = props;
  if (place.stations.length === 0)
    return <p class="faint">{app.t("things.none")}</p>;
  return (
    <ul class="rows">
      {place.stations.map((station) => {
        const id = `${place.id}/${station.id}`;
        const name = stationName(app, id);
        return (
          <li key={id} class="row">
            <div class="row-text">
              <strong>{name}</strong>
              <span class="faint">{stationAbout(app, id)}</span>
            </div>
            <Button
              label={app.t("things.use")}
              fullLabel={app.t("things.use-which", { thing: name })}
              onPress={() =>
                runAction(app, () => useStation(app, id, station.feature))
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
