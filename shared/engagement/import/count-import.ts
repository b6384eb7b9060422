import {
  findActivityConsent,
  hasConsentAt,
  isConsentRow,
} from "../derivation/activity-consent.ts";
import { ISLAND_FACTS, orderLog } from "../derivation/order-events.ts";
import type { LogEvent } from "../event-record.ts";

/** What `events import --json` prints. */
export interface ImportCounts {
  /** Lines with something in them. */
  readonly read: number;
  readonly stored: number;
  readonly duplicates: number;
  /** Rows stored now that lie outside their person's consent: no metric reads them. */
  readonly skipped: number;
  /** Counted participants whom the file names. */
  readonly participants: number;
  /** Their sessions, derived from the whole stored log. */
  readonly sessions: number;
}

/**
 * How many of the added rows lie outside their person's consent, judged over
 * the whole log, staff's too.
 *
 * @param added rows that were stored now
 * @param consents the `consent.*` rows of everybody, those added now among them
 */
export function countSkipped(
  added: readonly LogEvent[],
  consents: Iterable<LogEvent>,
): number {
  const given = new Map(
    [...orderLog(consents, new Set()).people].map(([participant, rows]) => [
      participant,
      findActivityConsent(rows),
    ]),
  );
  return added.filter(({ participant, name, atMs }) => {
    if (participant === null || ISLAND_FACTS.has(name)) return false;
    const consent = given.get(participant);
    return (
      consent !== undefined &&
      !isConsentRow(name) &&
      !hasConsentAt(consent, atMs)
    );
  }).length;
}
