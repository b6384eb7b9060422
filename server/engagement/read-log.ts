import type { Kysely } from "kysely";
import type { LogEvent } from "../../shared/engagement/event-record.ts";
import type { Tables } from "../storage/tables.ts";
import { EVENT_COLUMNS, readEvent } from "./read-event.ts";

/** Rows fetched at once, so that a large log never stands in memory twice. */
const PAGE_ROWS = 20_000;

/** A study's log, whole, with what decides who is counted. */
export interface StudyLog {
  readonly events: LogEvent[];
  /** Pseudonyms of staff, guests, tests, bots and simulated accounts. */
  readonly uncounted: Set<string>;
  readonly throughSeq: number;
}

/** Reads the log of a study in the order in which it was stored. */
export async function readLog(
  db: Kysely<Tables>,
  studyId: string,
): Promise<StudyLog> {
  const log: StudyLog & { throughSeq: number } = {
    events: [],
    uncounted: new Set(),
    throughSeq: 0,
  };
  for (;;) {
    const rows = await db
      .selectFrom("event")
      .select([...EVENT_COLUMNS, "seq", "role"])
      .where("study_id", "=", studyId)
      .where("seq", ">", log.throughSeq)
      .orderBy("seq")
      .limit(PAGE_ROWS)
      .execute();
    for (const row of rows) {
      log.events.push(readEvent(row));
      if (row.participant && row.role && row.role !== "participant")
        log.uncounted.add(row.participant);
      log.throughSeq = row.seq;
    }
    if (rows.length < PAGE_ROWS) return log;
  }
}
