import { Timer } from "lucide";
import { STAFF } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { classAround } from "../interface/class-around.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";
import { TimerStrip } from "./timer/timer-strip.tsx";

/** A timer for the class. */
export const timer: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./timer/timer-panel.tsx")).TimerPanel,
  ),
  strip: TimerStrip,
  commands: [
    {
      id: "timer.open",
      words: "command.timer.open",
      icon: Timer,
      who: STAFF,
      when: (app) => classAround(app) !== "",
      isOn: (app) => app.panel.value?.feature === "timer",
      run: (app) => togglePanel(app, "timer"),
    },
  ],
};
