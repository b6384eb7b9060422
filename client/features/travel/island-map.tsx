import "./island-map.css";
import { useSignal } from "@preact/signals";
import { h, type VNode } from "preact";
import { useEffect } from "preact/hooks";
import {
  boundsPolygon,
  pathPolygon,
  type Point,
  type Polygon,
  toIsland,
} from "../../../shared/places/geometry.ts";
import { PLACES } from "../../../shared/places/index.ts";
import type { Place } from "../../../shared/places/place.ts";
import { goTo } from "../../interface/actions/go-to.ts";
import type { App } from "../../interface/app.ts";
import { currentPlace, placeName } from "../../interface/names.ts";
import { PLACE_ICONS } from "../../interface/place-icons.ts";
import { runAction } from "../../interface/run-action.ts";
import { fetchShore } from "./fetch-shore.ts";

/** The piece of the island that is drawn, in metres: left, top, width, height. */
const FRAME = "-50 -48 104 86";
const ICON_M = 5.6;
const LUCIDE_UNITS = 24;

const toPoints = (polygon: Polygon): string =>
  polygon.map(({ x, z }) => `${x},${z}`).join(" ");

function PlaceShape(props: {
  readonly app: App;
  readonly place: Place;
  readonly isHere: boolean;
}): VNode {
  const { app, place, isHere } = props;
  const room = place.building?.room ?? { x: 0, z: 0 };
  const { x, z } = toIsland(place, { ...room, turnDeg: 0 });
  const scale = ICON_M / LUCIDE_UNITS;
  return (
    <g
      class={isHere ? "map-place is-here" : "map-place"}
      onClick={() => {
        if (!isHere) runAction(app, () => goTo(app, { place: place.id }));
      }}
    >
      <title>{placeName(app, place.id)}</title>
      <polygon points={toPoints(boundsPolygon(place))} />
      <g
        class="map-icon"
        transform={`translate(${x - ICON_M / 2} ${z - ICON_M / 2}) scale(${scale})`}
      >
        {PLACE_ICONS[place.id].map(([tag, attributes]) => h(tag, attributes))}
      </g>
    </g>
  );
}

/**
 * The island from above, north at the top: a tap on a place goes there. The list
 * below says and does the same, so a screen reader hears one sentence here.
 */
export function IslandMap({ app }: { readonly app: App }): VNode {
  const shore = useSignal<readonly Point[]>([]);
  useEffect(() => {
    runAction(app, async () => {
      shore.value = await fetchShore();
    });
  }, [app, shore]);
  const here = currentPlace(app);
  return (
    <svg
      class="island-map"
      viewBox={FRAME}
      role="img"
      aria-label={
        here === undefined
          ? app.t("travel.map")
          : app.t("travel.map-here", { place: placeName(app, here.id) })
      }
    >
      {shore.value.length > 0 && (
        <polygon class="map-land" points={toPoints(shore.value)} />
      )}
      {PLACES.flatMap((place) =>
        place.paths.map((path, index) => (
          <polygon
            key={`${place.id}-${index}`}
            class={path.surface === "track" ? "map-track" : "map-path"}
            points={toPoints(pathPolygon(place, path))}
          />
        )),
      )}
      {PLACES.map((place) => (
        <PlaceShape
          key={place.id}
          app={app}
          place={place}
          isHere={place === here}
        />
      ))}
    </svg>
  );
}
