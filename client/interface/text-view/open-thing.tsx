import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import { clientFeatures } from "../../features/index.ts";
import type { App, OpenPanel } from "../app.ts";
import { currentPlace } from "../names.ts";
import { SidePanel } from "../shell/side-panel.tsx";

/** Whether slides are up in this place: then the page shows them by itself. */
function isShowingHere(app: App): boolean {
  const here = currentPlace(app)?.id;
  return [...app.live.projectors.value].some(
    ([station, { deck }]) =>
      deck !== "" && parseStationId(station).place === here,
  );
}

/** The section of the page that is already what was opened; `undefined` where there is none. */
function sectionOf(app: App, open: OpenPanel | null): string | undefined {
  if (open === null) return undefined;
  switch (open.feature) {
    case "chat":
      return "talk";
    case "people":
      return "people";
    case "travel":
      return "things";
    case "deck":
      return isShowingHere(app) ? "going-on" : undefined;
    default:
      return clientFeatures[open.feature].isGoingOn?.(app)
        ? "going-on"
        : undefined;
  }
}

/** What was opened, within the page; what the page shows anyway is only gone to. */
export function OpenThing({ app }: { readonly app: App }): VNode | null {
  const section = sectionOf(app, app.panel.value);
  useEffect(() => {
    if (section === undefined) return;
    app.panel.value = null;
    document.getElementById(section)?.focus();
  }, [app, section]);
  return section === undefined ? <SidePanel app={app} /> : null;
}
