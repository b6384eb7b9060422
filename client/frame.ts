/**
 * One picture of the island, from a pressed key to the screen. Read this first:
 * each step is a part of `scene/`, and they run in this order.
 */
export const FRAME_ORDER = [
  /** What does the person want: keys, clicks and taps become one intent. */
  "readIntent",
  /** The shared step walks the own avatar on the navigation mesh. */
  "walk",
  /** The server is told, at most ten times a second and only of changes. */
  "tellServer",
  /** Everybody else is shown a moment behind, between two snapshots. */
  "moveOthers",
  /** Water, wind, markers and screens. */
  "moveThings",
  /** The camera follows, stopped by walls. */
  "moveCamera",
  "draw",
  /** Names and words stand over the drawn picture. */
  "placeTags",
] as const;

export type FrameStep = (typeof FRAME_ORDER)[number];

export interface FrameTime {
  /** The clock of `performance.now()`. */
  readonly nowMs: number;
  /** Seconds since the last picture, at most {@link LONGEST_FRAME_S}. */
  readonly dtS: number;
}

export type FrameParts = Readonly<Record<FrameStep, (time: FrameTime) => void>>;

/** After a longer pause the island goes on as if no more than this had passed. */
export const LONGEST_FRAME_S = 0.5;

/** Draws pictures as often as the browser asks for them; gives back how to stop. */
export function startFrames(parts: FrameParts): () => void {
  let lastMs = performance.now();
  let request = requestAnimationFrame(next);
  function next(nowMs: number): void {
    request = requestAnimationFrame(next);
    const dtS = Math.min(LONGEST_FRAME_S, Math.max(0, nowMs - lastMs) / 1000);
    lastMs = nowMs;
    for (const step of FRAME_ORDER) parts[step]({ nowMs, dtS });
  }
  return () => cancelAnimationFrame(request);
}
