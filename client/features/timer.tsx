import { Pause, Play, Square, Timer } from "lucide";
import type { VNode } from "preact";
import { STAFF } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { Button } from "../interface/button.tsx";
import { currentPlace } from "../interface/names.ts";
import { runAction } from "../interface/run-action.ts";
import type { ClientFeature, PanelProps } from "./client-feature.ts";
import { TimerStrip } from "./timer/timer-strip.tsx";

const CHOICES_MINUTES = [1, 2, 3, 5, 10, 15, 20, 30];

async function start(app: App, minutes: number): Promise<void> {
  const outcome = await app.request("timer.start", { seconds: minutes * 60 });
  if (!outcome.ok) app.sayRefusal(outcome);
}

async function pause(app: App, isPaused: boolean): Promise<void> {
  const outcome = await app.request("timer.pause", { isPaused });
  if (!outcome.ok) app.sayRefusal(outcome);
}

async function stop(app: App): Promise<void> {
  const outcome = await app.request("timer.stop", {});
  if (!outcome.ok) app.sayRefusal(outcome);
}

function TimerPanel({ app }: PanelProps): VNode {
  const shown = app.live.timers.value.get(currentPlace(app)?.id ?? "");
  return (
    <div class="stack">
      {shown && (
        <div class="button-row">
          {!shown.isOver && (
            <Button
              icon={shown.isPaused ? Play : Pause}
              label={app.t(shown.isPaused ? "timer.go-on" : "timer.pause")}
              onPress={() => runAction(app, () => pause(app, !shown.isPaused))}
            />
          )}
          <Button
            icon={Square}
            label={app.t("timer.stop")}
            onPress={() => runAction(app, () => stop(app))}
          />
        </div>
      )}
      <h3>{app.t("timer.start")}</h3>
      <div class="choices">
        {CHOICES_MINUTES.map((minutes) => (
          <Button
            key={minutes}
            label={app.t("timer.minutes", { count: minutes })}
            onPress={() => runAction(app, () => start(app, minutes))}
          />
        ))}
      </div>
    </div>
  );
}

/** A timer for the class. */
export const timer: ClientFeature = {
  panel: TimerPanel,
  strip: TimerStrip,
  commands: [
    {
      id: "timer.open",
      words: "command.timer.open",
      icon: Timer,
      who: STAFF,
      when: (app) => app.live.classes.value.has(currentPlace(app)?.id ?? ""),
      isOn: (app) => app.panel.value?.feature === "timer",
      run: (app) => togglePanel(app, "timer"),
    },
  ],
};
