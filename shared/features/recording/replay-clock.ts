import type { Stretch } from "./moment.ts";

/** How long a recording is, in milliseconds: its stretches, without what lies between them. */
export function measureLength(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, each) => sum + each.untilMs - each.fromMs, 0);
}

/**
 * Where in the recording a moment of the class lies, in milliseconds from its
 * start; one between two stretches lies where the next one begins.
 */
export function toReplayMs(
  stretches: readonly Stretch[],
  atMs: number,
): number {
  return stretches.reduce((sum, { fromMs, untilMs }) => {
    const within = Math.min(Math.max(atMs, fromMs), untilMs);
    return sum + within - fromMs;
  }, 0);
}

/** When in the class it was what the recording shows after so many milliseconds. */
export function toClassMs(
  stretches: readonly Stretch[],
  replayMs: number,
): number {
  let left = Math.max(0, replayMs);
  for (const { fromMs, untilMs } of stretches) {
    if (left < untilMs - fromMs) return fromMs + left;
    left -= untilMs - fromMs;
  }
  return stretches.at(-1)?.untilMs ?? 0;
}
