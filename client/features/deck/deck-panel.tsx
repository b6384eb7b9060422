import { useRef } from "preact/hooks";
import type { VNode } from "preact";
import type { PanelProps } from "../client-feature.ts";
import { mayPresent } from "../../interface/may-present.ts";
import { chooseStation } from "./choose-station.ts";
import { PresenterPanel } from "./presenter-panel.tsx";
import { ViewerPanel } from "./viewer-panel.tsx";

/** The slides of one screen, with what this person may do there. */
export function DeckPanel({ app, station: opened }: PanelProps): VNode {
  const panel = useRef<HTMLDivElement>(null);
  const station = chooseStation(app, opened);
  const Panel = mayPresent(app, station) ? PresenterPanel : ViewerPanel;
  return (
    <div ref={panel} class="deck stack">
      <Panel key={station} app={app} station={station} panel={panel} />
    </div>
  );
}
