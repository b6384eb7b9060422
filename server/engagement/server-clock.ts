/** The server's own time: a wall-clock anchor plus a monotonic count, so it never runs backwards while the process lives. */
export interface ServerClock {
  /** Milliseconds since 1970, non-decreasing. */
  readonly nowMs: () => number;
  readonly now: () => Date;
}

/** Anchors a clock now; later jumps of the machine's wall clock do not touch it. */
export function createServerClock(): ServerClock {
  const anchorMs = Date.now() - performance.now();
  const nowMs = (): number => Math.floor(anchorMs + performance.now());
  return { nowMs, now: () => new Date(nowMs()) };
}
