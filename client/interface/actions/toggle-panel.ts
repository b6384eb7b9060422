import type { FeatureName } from "../../../shared/features/names.ts";
import type { App } from "../app.ts";

/** Opens a feature's panel, or closes it if it is the open one. */
export function togglePanel(app: App, feature: FeatureName): void {
  const isOpen =
    app.panel.value?.feature === feature &&
    app.panel.value.station === undefined;
  app.panel.value = isOpen ? null : { feature };
}
