import { Pause, Play, Square } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { classAround } from "../../interface/class-around.ts";
import { runAction } from "../../interface/run-action.ts";
import type { PanelProps } from "../client-feature.ts";

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

/** Where those who lead set, hold and stop the timer. */
export function TimerPanel({ app }: PanelProps): VNode {
  const shown = app.live.timers.value.get(classAround(app));
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
