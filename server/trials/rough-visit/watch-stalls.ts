const EVERY_MS = 50;

/** How late this machine was at worst: what a promise in seconds has to be forgiven. */
export function watchStalls(): { readonly worstMs: number; stop(): void } {
  let worstMs = 0;
  let atMs = performance.now();
  const timer = setInterval(() => {
    const nowMs = performance.now();
    worstMs = Math.max(worstMs, nowMs - atMs - EVERY_MS);
    atMs = nowMs;
  }, EVERY_MS);
  return {
    get worstMs() {
      return worstMs;
    },
    stop: () => clearInterval(timer),
  };
}

/**
 * Throws when something promised within so long took longer, but for what the machine itself was late.
 * @param act may give how late something else than this process was at worst
 */
export async function insistWithin(
  promisedMs: number,
  what: string,
  act: () => Promise<number | void>,
): Promise<number> {
  const stalls = watchStalls();
  const startedMs = performance.now();
  const elsewhereMs = (await act()) ?? 0;
  stalls.stop();
  const tookMs = Math.round(performance.now() - startedMs);
  if (tookMs > promisedMs + 3 * Math.max(stalls.worstMs, elsewhereMs))
    throw new Error(`${what} took ${tookMs} ms, promised are ${promisedMs} ms`);
  return tookMs;
}
