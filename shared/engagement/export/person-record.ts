import {
  type ConsentInterval,
  findActivityConsent,
  splitByConsent,
} from "../derivation/activity-consent.ts";
import type { PersonEngagement } from "../derivation/derive-person.ts";
import type { Session } from "../derivation/measure-sessions.ts";
import type { LogEvent } from "../event-record.ts";

/** A row of the log with what an export tells beside what metrics use. */
export interface FullEvent extends LogEvent {
  readonly id: string;
  readonly seq: number;
  readonly version: number;
  readonly clientAtMs: number | null;
  readonly skewMs: number | null;
  readonly arm: string | null;
  readonly tab: string | null;
  readonly boot: string | null;
  readonly station: string | null;
  readonly late: boolean;
  readonly consent: string | null;
  readonly appVersion: string | null;
}

/** A session with the key that other tables name it by. */
export interface KeyedSession extends Session {
  readonly key: string;
  readonly participant: string;
  readonly number: number;
}

/** All that leaves the house of one participant. */
export interface PersonRecord {
  readonly person: PersonEngagement;
  readonly arm: string | null;
  /** Empty where nothing about consent was recorded. */
  readonly consent: readonly ConsentInterval[];
  readonly sessions: readonly KeyedSession[];
  /** Rows inside consent, in the order of derivation. */
  readonly events: readonly FullEvent[];
}

/**
 * Puts together what is told of one person.
 *
 * @param rows all ordered rows of the person
 * @param arm the arm on the list of members, if any
 */
export function makePersonRecord(
  person: PersonEngagement,
  rows: readonly FullEvent[],
  arm: string | null,
): PersonRecord {
  const consent = findActivityConsent(rows);
  const events = splitByConsent(rows, consent).flat() as FullEvent[];
  return {
    person,
    arm: arm ?? events.findLast((event) => event.arm !== null)?.arm ?? null,
    consent: consent.filter(({ givenMs }) => Number.isFinite(givenMs)),
    sessions: person.sessions.map((session, index) => ({
      ...session,
      key: `${person.participant}-${String(index + 1).padStart(4, "0")}`,
      participant: person.participant,
      number: index + 1,
    })),
    events,
  };
}

/** Finds the session of one moment after the other; the first of two that touch. */
export function makeSessionFinder(
  sessions: readonly KeyedSession[],
): (atMs: number) => KeyedSession | null {
  let next = 0;
  return (atMs) => {
    while ((sessions[next]?.endMs ?? Infinity) < atMs) next += 1;
    const session = sessions[next];
    return session !== undefined && session.startMs <= atMs ? session : null;
  };
}
