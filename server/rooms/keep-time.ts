/**
 * Does something at steady moments, also over a long time: a plain interval
 * waits anew after each turn and falls behind, so that of ten steps a second
 * some would never be told. A moment that is missed is left out.
 * @param everyMs from one moment to the next
 * @param onError what to do when the work throws; the next moment comes all the same
 * @returns what ends it
 */
export function keepTime(
  everyMs: number,
  work: () => void,
  onError: (error: unknown) => void,
): () => void {
  let dueMs = performance.now() + everyMs;
  let timer = setTimeout(run, everyMs);
  function run(): void {
    const nowMs = performance.now();
    const missed = Math.max(0, Math.floor((nowMs - dueMs) / everyMs));
    dueMs += (missed + 1) * everyMs;
    timer = setTimeout(run, dueMs - nowMs);
    try {
      work();
    } catch (error) {
      onError(error);
    }
  }
  return () => clearTimeout(timer);
}
