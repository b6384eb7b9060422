import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { currentPlace, placeAbout, placeName } from "../../interface/names.ts";
import { PlaceRows } from "../../interface/place-rows.tsx";
import { SeatRows } from "../../interface/seat-rows.tsx";
import { StationRows } from "../../interface/station-rows.tsx";
import type { PanelProps } from "../client-feature.ts";
import { IslandMap } from "./island-map.tsx";

/** Where one is, what is there, and where one can go. */
export function TravelPanel({ app }: PanelProps): VNode {
  const here = currentPlace(app);
  const top = useRef<HTMLParagraphElement>(null);
  // In another place the list begins anew: what can be done there stands first.
  useEffect(() => top.current?.scrollIntoView({ block: "nearest" }), [here]);
  return (
    <>
      {here !== undefined && (
        <>
          <p ref={top}>
            <strong>{placeName(app, here.id)}.</strong>{" "}
            {placeAbout(app, here.id)}
          </p>
          <h3>{app.t("things.title")}</h3>
          <StationRows app={app} place={here} />
          {here.seats.length > 0 && (
            <details>
              <summary>{app.t("seat.choose")}</summary>
              <SeatRows app={app} place={here} />
            </details>
          )}
        </>
      )}
      <h3>{app.t("travel.places")}</h3>
      {/* In a block: as an item of the panel's grid a drawing lets the list come up over it. */}
      <div>
        <IslandMap app={app} />
      </div>
      <PlaceRows app={app} />
    </>
  );
}
