/** The server's clock, read through a line that takes a while. */
export interface ServerClock {
  /** `null` before it was ever read. */
  nowMs(): number | null;
  /** Reads it; the quickest of the readings since the last `forget` holds. */
  read(): Promise<void>;
  /** What was read holds no more, for the device may have slept. */
  forget(): void;
}

/**
 * Makes a clock. `ask` gives the server's time, or `null` where there was no
 * answer; `hereMs` is this device's own clock, which only ever runs on.
 */
export function createServerClock(
  ask: () => Promise<number | null>,
  hereMs: () => number,
): ServerClock {
  let best: { readonly aheadMs: number; readonly tookMs: number } | null = null;
  let isFresh = false;
  return {
    nowMs: () => (best === null ? null : hereMs() + best.aheadMs),
    async read() {
      const beganMs = hereMs();
      const serverMs = await ask();
      if (serverMs === null) return;
      const tookMs = hereMs() - beganMs;
      if (isFresh && best !== null && best.tookMs <= tookMs) return;
      // The server looked at its clock about half way.
      best = { aheadMs: serverMs - beganMs - tookMs / 2, tookMs };
      isFresh = true;
    },
    forget() {
      isFresh = false;
    },
  };
}
