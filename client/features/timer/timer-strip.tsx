import { useSignal } from "@preact/signals";
import { Timer } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Icon } from "../../interface/icon.tsx";
import { classAround } from "../../interface/class-around.ts";
import { tellLeft } from "./tell-left.ts";

/** How often the time that is left is written anew. */
const WRITE_EVERY_MS = 250;

/** The timer of the class one is in, above everything; its end is read out, its seconds are not. */
export function TimerStrip({ app }: { readonly app: App }): VNode | null {
  const shown = app.live.timers.value.get(classAround(app));
  const leftMs = useSignal<number | null>(null);
  const { endsAt, isPaused, isOver } = shown ?? {};
  const isShown = shown !== undefined;
  useEffect(() => {
    if (!isShown) return;
    let endMs: number | null = null;
    const write = (): void => {
      if (endMs !== null) leftMs.value = Math.max(0, endMs - performance.now());
    };
    // Clocks differ, so how much is left is asked for.
    void app.request("timer.read", {}).then((outcome) => {
      if (!outcome.ok) return;
      endMs = performance.now() + outcome.reply.leftMs;
      write();
    });
    const timer = isPaused ? undefined : setInterval(write, WRITE_EVERY_MS);
    return () => clearInterval(timer);
  }, [app, isShown, endsAt, isPaused, leftMs]);
  if (!isShown) return null;
  return (
    <div class="strip">
      <Icon node={Timer} />
      <span role="timer" class="timer-left">
        {leftMs.value === null ? "" : tellLeft(isOver ? 0 : leftMs.value)}
      </span>
      {isPaused && <span>{app.t("timer.is-paused")}</span>}
      <span role="status">{isOver && app.t("timer.is-over")}</span>
    </div>
  );
}
