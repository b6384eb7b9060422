import { deriveEngagement } from "./derivation/derive-engagement.ts";
import type { LogEvent } from "./event-record.ts";
import { listCountedSessions } from "./metrics/counted-sessions.ts";
import type { EngagementParameters } from "./parameters.ts";

const MINUTE_MS = 60_000;
const ACTIVE_WINDOWS_MIN = [1, 3, 5, 10];
const MERGE_GAPS_MIN = [1, 5, 10, 30];

/** How the island's figures turn out under one choice of thresholds. */
export interface SensitivityRow {
  readonly activeWindowMs: number;
  readonly mergeGapMs: number;
  readonly sessions: number;
  readonly sessionMinutes: number;
  /** null where no presence was recorded. */
  readonly activeMinutes: number | null;
}

/**
 * The same log under other thresholds: after how long without input a person
 * is taken for idle (1, 3, 5, 10 min), and which gaps part two sessions (1, 5,
 * 10, 30 min). Sixteen derivations: made in the background, once per data hash.
 */
export function computeSensitivity(
  events: readonly LogEvent[],
  uncounted: ReadonlySet<string>,
  parameters: EngagementParameters,
): SensitivityRow[] {
  return MERGE_GAPS_MIN.flatMap((gapMin) =>
    ACTIVE_WINDOWS_MIN.map((windowMin) =>
      tryThresholds(events, uncounted, {
        ...parameters,
        activeWindowMs: windowMin * MINUTE_MS,
        mergeGapMs: gapMin * MINUTE_MS,
      }),
    ),
  );
}

function tryThresholds(
  events: readonly LogEvent[],
  uncounted: ReadonlySet<string>,
  parameters: EngagementParameters,
): SensitivityRow {
  const { people } = deriveEngagement(events, uncounted, parameters);
  const sessions = people.flatMap((one) => listCountedSessions(one, "island"));
  let connectedMs = 0;
  let activeMs: number | null = null;
  for (const session of sessions) {
    connectedMs += session.connectedMs;
    if (session.activeMs !== null)
      activeMs = (activeMs ?? 0) + session.activeMs;
  }
  return {
    activeWindowMs: parameters.activeWindowMs,
    mergeGapMs: parameters.mergeGapMs,
    sessions: sessions.length,
    sessionMinutes: connectedMs / MINUTE_MS,
    activeMinutes: activeMs === null ? null : activeMs / MINUTE_MS,
  };
}
