import { useEffect, useMemo } from "preact/hooks";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import { clientFeatures } from "../../features/index.ts";
import type { App, OpenPanel } from "../app.ts";
import { currentPlace } from "../names.ts";

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

/**
 * The section that was gone to instead of opening a panel, as the page shows
 * the thing by itself. It is asked once, when something is opened: a panel that
 * lies open stays where it is, with what was begun in it, also when its thing
 * begins to go on meanwhile.
 */
export function useGoneTo(app: App): string | undefined {
  const open = app.panel.value;
  const openKey = open && `${open.feature} ${open.station ?? ""}`;
  const section = useMemo(
    () => sectionOf(app, app.panel.peek()),
    [app, openKey],
  );
  useEffect(() => {
    if (section === undefined) return;
    app.panel.value = null;
    document.getElementById(section)?.focus();
  }, [app, section]);
  return section;
}
