import type { FeatureName } from "../../../shared/features/names.ts";
import type { App } from "../app.ts";
import { goTo } from "./go-to.ts";

/** Takes the person within reach of a station, then opens what it offers. */
export async function useStation(
  app: App,
  station: string,
  feature: FeatureName,
): Promise<void> {
  if (await goTo(app, { station })) app.panel.value = { feature, station };
}
