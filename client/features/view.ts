import { Box, ScrollText } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import { hasGraphics } from "../interface/has-graphics.ts";
import { preferences } from "../interface/preferences.ts";
import type { ClientFeature } from "./client-feature.ts";

type Because = "chosen" | "no-graphics" | "graphics-lost";

/**
 * Changes between the 3D view and the text view at once, and tells the island.
 * `graphics-lost`: the browser took the graphics away, and they did not come back.
 */
export async function switchView(
  app: App,
  to: "3d" | "text",
  because: Because,
): Promise<void> {
  app.view.value = to;
  if (because === "chosen") preferences.view.value = to;
  else app.say(app.t(`view.because-${because}`));
  const outcome = await app.request("view.switch", { to, because });
  if (!outcome.ok) app.sayRefusal(outcome);
}

/** The view to begin with: the one chosen on this device, or text where nothing can be drawn. */
export function chooseFirstView(): {
  readonly view: "3d" | "text";
  readonly because: Because;
} {
  if (preferences.view.value === "text")
    return { view: "text", because: "chosen" };
  return hasGraphics()
    ? { view: "3d", because: "chosen" }
    : { view: "text", because: "no-graphics" };
}

async function choose3d(app: App): Promise<void> {
  if (hasGraphics()) await switchView(app, "3d", "chosen");
  else app.say(app.t("view.no-3d-here"));
}

export const view: ClientFeature = {
  commands: [
    {
      id: "view.text",
      words: "command.view.text",
      icon: ScrollText,
      who: ISLANDERS,
      when: (app) => app.view.value === "3d",
      run: (app) => switchView(app, "text", "chosen"),
    },
    {
      id: "view.3d",
      words: "command.view.3d",
      icon: Box,
      who: ISLANDERS,
      when: (app) => app.view.value === "text",
      run: choose3d,
    },
  ],
};
