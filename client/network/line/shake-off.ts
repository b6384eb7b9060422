/** Browsers keep up to so many connections to one host. */
const CONNECTIONS = 6;
const PATIENCE_MS = 3000;

/**
 * Rids the browser of connections that died without a word, for it would send
 * the next requests into one after the other of them. Ends as soon as any of
 * them proves to be alive, or once all have been given up.
 */
export async function shakeOffDead(): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const tries = Array.from({ length: CONNECTIONS }, (_, index) =>
    fetch(`/healthz?${index}`, { cache: "no-store", signal }),
  );
  await Promise.any(tries).catch(() => undefined);
}
