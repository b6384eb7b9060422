import { prepareDerivation } from "./derivation/derive-engagement.ts";
import {
  type DerivationContext,
  derivePerson,
} from "./derivation/derive-person.ts";
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

interface Cell {
  readonly context: DerivationContext;
  sessions: number;
  connectedMs: number;
  activeMs: number | null;
}

/**
 * The same log under other thresholds: after how long without input a person
 * is taken for idle (1, 3, 5, 10 min), and which gaps part two sessions (1, 5,
 * 10, 30 min). Sixteen derivations of each person, one person after the other:
 * made in the background, once per data hash.
 */
export class SensitivityTable {
  readonly #cells: readonly Cell[];

  /** @param island ordered facts about the island */
  constructor(island: readonly LogEvent[], parameters: EngagementParameters) {
    this.#cells = MERGE_GAPS_MIN.flatMap((gapMin) =>
      ACTIVE_WINDOWS_MIN.map((windowMin) => ({
        context: prepareDerivation(island, {
          ...parameters,
          activeWindowMs: windowMin * MINUTE_MS,
          mergeGapMs: gapMin * MINUTE_MS,
        }),
        sessions: 0,
        connectedMs: 0,
        activeMs: null,
      })),
    );
  }

  /** Adds a person by their ordered rows. */
  add(participant: string, rows: readonly LogEvent[]): void {
    for (const cell of this.#cells) {
      const person = derivePerson(participant, rows, cell.context);
      if (person === null) return;
      for (const session of listCountedSessions(person, "island")) {
        cell.sessions += 1;
        cell.connectedMs += session.connectedMs;
        if (session.activeMs !== null)
          cell.activeMs = (cell.activeMs ?? 0) + session.activeMs;
      }
    }
  }

  get rows(): SensitivityRow[] {
    return this.#cells.map(({ context, sessions, connectedMs, activeMs }) => ({
      activeWindowMs: context.parameters.activeWindowMs,
      mergeGapMs: context.parameters.mergeGapMs,
      sessions,
      sessionMinutes: connectedMs / MINUTE_MS,
      activeMinutes: activeMs === null ? null : activeMs / MINUTE_MS,
    }));
  }
}
