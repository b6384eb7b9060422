import { Compass, House, Signpost } from "lucide";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { goTo } from "../interface/actions/go-to.ts";
import { tellWhere } from "../interface/actions/tell-where.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { currentPlace, placeAbout, placeName } from "../interface/names.ts";
import { PlaceRows } from "../interface/place-rows.tsx";
import { SAFE_PLACE } from "../interface/safe-place.ts";
import { SeatRows } from "../interface/seat-rows.tsx";
import { StationRows } from "../interface/station-rows.tsx";
import type { ClientFeature, PanelProps } from "./client-feature.ts";
import { IslandMap } from "./travel/island-map.tsx";

function TravelPanel({ app }: PanelProps): VNode {
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
      <IslandMap app={app} />
      <PlaceRows app={app} />
    </>
  );
}

export const travel: ClientFeature = {
  panel: TravelPanel,
  commands: [
    {
      id: "travel.open",
      words: "command.travel.open",
      icon: Signpost,
      key: "t",
      who: ISLANDERS,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "travel",
      run: (app) => togglePanel(app, "travel"),
    },
    {
      id: "travel.where",
      words: "command.travel.where",
      icon: Compass,
      key: "i",
      who: ISLANDERS,
      when: () => true,
      run: tellWhere,
    },
    {
      id: "travel.safe",
      words: "command.travel.safe",
      icon: House,
      key: "0",
      who: ISLANDERS,
      when: () => true,
      run: async (app) => {
        await goTo(app, { place: SAFE_PLACE });
      },
    },
  ],
};
