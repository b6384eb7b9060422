import type { PRESENCE_STATES } from "../../../shared/features/presence.ts";

type PresenceState = (typeof PRESENCE_STATES)[number];

/** One stretch of time in one state, by the clock that was passed in (milliseconds). */
interface Stretch {
  readonly state: PresenceState;
  readonly startMs: number;
  endMs: number;
}

/** A stretch as the request tells it: before the moment of sending. */
export interface ToldStretch {
  readonly state: PresenceState;
  readonly startedMsAgo: number;
  readonly endedMsAgo: number;
}

/** Touches that lie no further apart than this are one stretch of input. */
const INPUT_GAP_MS = 5000;
/** Most that one report may hold, and how far back it may reach: limits of `presence.report`. */
const MAX_STRETCHES = 20;
const MAX_AGE_MS = 30_000;

/** Gathers what only the client can see. Pure but for its own list; the clock is passed in. */
export interface StretchRecorder {
  noteInput(nowMs: number): void;
  noteVisibility(isVisible: boolean, nowMs: number): void;
  /** What happened since the last time, in order; the running stretch goes on. */
  take(nowMs: number): readonly ToldStretch[];
}

/** A recorder that begins now, with the tab visible or hidden. */
export function createStretchRecorder(
  isVisibleAtStart: boolean,
  startMs: number,
): StretchRecorder {
  let isVisible = isVisibleAtStart;
  let sinceMs = startMs;
  let closed: Stretch[] = [];
  let input: Stretch | null = null;

  const closeVisibility = (nowMs: number): void => {
    if (nowMs > sinceMs)
      closed.push({
        state: isVisible ? "visible" : "hidden",
        startMs: sinceMs,
        endMs: nowMs,
      });
    sinceMs = nowMs;
  };

  return {
    noteInput(nowMs) {
      if (input !== null && nowMs - input.endMs <= INPUT_GAP_MS) {
        input.endMs = nowMs;
        return;
      }
      if (input !== null) closed.push(input);
      input = { state: "input", startMs: nowMs, endMs: nowMs };
    },
    noteVisibility(nowVisible, nowMs) {
      if (nowVisible === isVisible) return;
      closeVisibility(nowMs);
      isVisible = nowVisible;
    },
    take(nowMs) {
      closeVisibility(nowMs);
      if (input !== null) closed.push(input);
      const told = closed
        .filter((stretch) => nowMs - stretch.endMs <= MAX_AGE_MS)
        .slice(-MAX_STRETCHES)
        .map(({ state, startMs: from, endMs }) => ({
          state,
          startedMsAgo: Math.min(MAX_AGE_MS, nowMs - from),
          endedMsAgo: nowMs - endMs,
        }));
      closed = [];
      input = null;
      return told;
    },
  };
}
