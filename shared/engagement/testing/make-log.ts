import {
  DEFAULT_PARAMETERS,
  type EngagementParameters,
} from "../parameters.ts";
import {
  deriveEngagement,
  type Engagement,
} from "../derivation/derive-engagement.ts";
import type { LogEvent } from "../event-record.ts";

/** What a test says of a row; the rest is filled in. */
export type RowDraft = Partial<Omit<LogEvent, "atMs">> & { name: string };

/** The moment that test logs count from: Monday 5 January 2026, 18:00 UTC. */
export const EVENING_MS = Date.UTC(2026, 0, 5, 18);
export const MINUTE_MS = 60_000;
export const SECOND_MS = 1000;

/** A row `minutes` after 18:00 by P1 on connection c-1, imported unless told otherwise. */
export function row(minutes: number, draft: string | RowDraft): LogEvent {
  const given = typeof draft === "string" ? { name: draft } : draft;
  const atMs = EVENING_MS + Math.round(minutes * MINUTE_MS);
  const filled = {
    participant: "P1",
    connection: "c-1",
    place: null,
    item: null,
    class: null,
    target: null,
    via: null,
    source: "import" as const,
    payload: {},
    ...given,
  };
  const identity = given.identity ?? `${JSON.stringify(filled)}@${atMs}`;
  return { ...filled, atMs, identity };
}

/** `connection.closed` with a reason. */
export function closed(minutes: number, reason: string, connection = "c-1") {
  return row(minutes, {
    name: "connection.closed",
    connection,
    payload: { reason },
  });
}

/** Derives a log with default parameters but those given, nobody uncounted. */
export function derive(
  events: readonly LogEvent[],
  parameters: Partial<EngagementParameters> = {},
  uncounted: ReadonlySet<string> = new Set(),
): Engagement {
  return deriveEngagement(events, uncounted, {
    ...DEFAULT_PARAMETERS,
    ...parameters,
  });
}

/** The sessions of a person as `[start, end, connected minutes, basis]`, in minutes after 18:00. */
export function listSessions(
  events: readonly LogEvent[],
  parameters: Partial<EngagementParameters> = {},
  participant = "P1",
): [number, number, number, string][] {
  const { people } = derive(events, parameters);
  const person = people.find((one) => one.participant === participant);
  return (person?.sessions ?? []).map((session) => [
    (session.startMs - EVENING_MS) / MINUTE_MS,
    (session.endMs - EVENING_MS) / MINUTE_MS,
    session.connectedMs / MINUTE_MS,
    session.basis,
  ]);
}
