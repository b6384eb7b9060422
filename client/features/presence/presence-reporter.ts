import { HEARTBEAT_MS } from "../../../shared/features/presence.ts";
import type { App } from "../../interface/app.ts";
import { createStretchRecorder } from "./stretch-recorder.ts";

const INPUT_EVENTS = [
  "keydown",
  "pointerdown",
  "pointermove",
  "wheel",
] as const;

/**
 * Tells the island every 15 seconds, and whenever the tab is shown or hidden,
 * whether somebody sees it and touches it. Nothing is told while the line is
 * lost: that time is a gap, and stale durations would be wrong.
 */
export function startPresenceReporter(app: App): () => void {
  const now = (): number => performance.now();
  const isVisible = (): boolean => document.visibilityState === "visible";
  const recorder = createStretchRecorder(isVisible(), now());

  const report = (): void => {
    const stretches = [...recorder.take(now())];
    if (stretches.length === 0 || app.live.status.value !== "online") return;
    // A report that is turned down is not worth a person's attention; the next one follows.
    app.request("presence.report", { stretches }).catch(() => undefined);
  };
  const onInput = (): void => recorder.noteInput(now());
  const onVisibility = (): void => {
    recorder.noteVisibility(isVisible(), now());
    report();
  };

  const timer = setInterval(report, HEARTBEAT_MS);
  document.addEventListener("visibilitychange", onVisibility);
  for (const name of INPUT_EVENTS)
    addEventListener(name, onInput, { passive: true, capture: true });
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", onVisibility);
    for (const name of INPUT_EVENTS)
      removeEventListener(name, onInput, { capture: true });
  };
}
