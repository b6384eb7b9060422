import type { ServerClock } from "../../engagement/server-clock.ts";

/** A clock that stands still until a test moves it. */
export interface ManualClock extends ServerClock {
  move(ms: number): void;
}

export function createManualClock(start = "2026-03-02T12:00:00Z"): ManualClock {
  let nowMs = Date.parse(start);
  return {
    nowMs: () => nowMs,
    now: () => new Date(nowMs),
    move: (ms) => void (nowMs += ms),
  };
}
