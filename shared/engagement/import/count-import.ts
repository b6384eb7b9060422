import type { Engagement } from "../derivation/derive-engagement.ts";
import {
  findActivityConsent,
  hasConsentAt,
  isConsentRow,
} from "../derivation/activity-consent.ts";
import { orderLog } from "../derivation/order-events.ts";
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
 * Counts what an import did, after its rows were stored.
 *
 * @param read rows in the file
 * @param added identities of the rows that were stored
 * @param named pseudonyms of everybody the file names
 * @param log all rows of the study, those of this file among them
 * @param engagement derived from the same rows
 */
export function countImport(
  read: number,
  added: ReadonlySet<string>,
  named: ReadonlySet<string>,
  log: Iterable<LogEvent>,
  engagement: Engagement,
): ImportCounts {
  const people = engagement.people.filter(({ participant }) =>
    named.has(participant),
  );
  return {
    read,
    stored: added.size,
    duplicates: read - added.size,
    skipped: countSkipped(log, added),
    participants: people.length,
    sessions: people.reduce(
      (total, { sessions }) => total + sessions.length,
      0,
    ),
  };
}

/** How many of the added rows lie outside consent, judged over the whole log. */
function countSkipped(
  log: Iterable<LogEvent>,
  added: ReadonlySet<string>,
): number {
  let skipped = 0;
  for (const rows of orderLog(log, new Set()).people.values()) {
    const consent = findActivityConsent(rows);
    for (const { name, atMs, identity } of rows)
      if (
        added.has(identity) &&
        !isConsentRow(name) &&
        !hasConsentAt(consent, atMs)
      )
        skipped += 1;
  }
  return skipped;
}
