import { useEffect } from "preact/hooks";
import type { App, ShelvedThing } from "../interface/app.ts";

/** Sets things out on the station's shelf in the scene for as long as the panel is open. */
export function useShelved(
  app: App,
  station: string,
  list: () => readonly ShelvedThing[],
): void {
  useEffect(() => {
    app.shelved.value = { station, things: list() };
    return () => {
      app.shelved.value = null;
    };
  }, [app, station]);
}
