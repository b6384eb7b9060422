import { sql, type Kysely } from "kysely";
import { ISLAND_FACTS } from "../../shared/engagement/derivation/order-events.ts";
import type { FullEvent } from "../../shared/engagement/export/person-record.ts";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";
import { inTransaction } from "../storage/write.ts";
import { readEvent } from "./read-event.ts";

/** Rows fetched at once: what is read in longer pages outlives the quick cleaning of memory, and is kept for long. */
const PAGE_ROWS = 500;
const MAX_TRIES = 3;

/** The log of one study as it was at one moment, whoever writes meanwhile. */
export interface LogSnapshot {
  readonly db: Kysely<Tables>;
  readonly studyId: string;
  readonly throughSeq: number;
  readonly rows: number;
}

/**
 * Lets `work` read the log of one moment. A server gives a snapshot; the
 * embedded engine has one connection, so there the log is read in turns with
 * everybody else, up to the number it had at the start: rows never change.
 * Only an erasure takes some away; then `work` is done again.
 * @throws Error when somebody is erased each time
 */
export async function withLogSnapshot<T>(
  database: Database,
  studyId: string,
  work: (snapshot: LogSnapshot) => Promise<T>,
): Promise<T> {
  if (database.engine === "postgres")
    return inTransaction(
      database,
      async (db) =>
        work({ db, studyId, ...(await measureLog(db, studyId, null)) }),
      { isolationLevel: "repeatable read" },
    );
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const { db } = database;
    const extent = await measureLog(db, studyId, null);
    const result = await work({ db, studyId, ...extent });
    const after = await measureLog(db, studyId, extent.throughSeq);
    if (after.rows === extent.rows) return result;
  }
  throw new Error(
    "Somebody was erased while the log was being read. Try again later.",
  );
}

/** Somebody in the log. */
export interface LogPerson {
  readonly participant: string;
  /** A person with role participant who consented, or of whom no consent is on record. */
  readonly isParticipant: boolean;
}

/** Everybody in the log by pseudonym, sorted. */
export async function listLogPeople({
  db,
  studyId,
  throughSeq,
}: LogSnapshot): Promise<LogPerson[]> {
  const { rows } = await sql<LogPerson>`
    select participant,
      not bool_or(coalesce(role, '') not in ('', 'participant'))
      and (bool_or(name = 'consent.given' and payload ->> 'scope' = 'activity')
        or not bool_or(starts_with(name, 'consent.'))) as "isParticipant"
    from event where study_id = ${studyId} and seq <= ${throughSeq} and participant is not null
    group by participant`.execute(db);
  return rows.toSorted((a, b) => (a.participant < b.participant ? -1 : 1));
}

/** The facts about the island itself, in the order in which they were stored. */
export async function readIslandFacts({
  db,
  studyId,
  throughSeq,
}: LogSnapshot): Promise<FullEvent[]> {
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where("study_id", "=", studyId)
    .where("name", "in", [...ISLAND_FACTS])
    .where("seq", "<=", throughSeq)
    .orderBy("seq")
    .execute();
  return rows.map(toFullEvent);
}

/**
 * The rows of one person, or of nobody, page by page: by moment, then by the
 * number under which they were stored.
 */
export async function* readRowsOf(
  snapshot: LogSnapshot,
  participant: string | null,
): AsyncGenerator<FullEvent[]> {
  const { db, studyId, throughSeq } = snapshot;
  let after: { at: Date; seq: number } | null = null;
  const keepOnce = makeTextKeeper();
  for (;;) {
    let query = db
      .selectFrom("event")
      .selectAll()
      .where("study_id", "=", studyId)
      .where("participant", participant === null ? "is" : "=", participant)
      .orderBy("occurred_at")
      .orderBy("seq")
      .limit(PAGE_ROWS);
    if (after)
      query = query.where(
        sql<boolean>`(occurred_at, seq) > (${after.at}, ${after.seq})`,
      );
    const rows = await query.execute();
    yield rows
      .filter(({ seq }) => seq <= throughSeq)
      .map((row) => keepOnce(toFullEvent(row)));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE_ROWS) return;
    after = { at: last.occurred_at, seq: last.seq };
  }
}

type EventRow = Awaited<
  ReturnType<ReturnType<typeof selectAll>["execute"]>
>[number];
const selectAll = (db: Kysely<Tables>) => db.selectFrom("event").selectAll();

function toFullEvent(row: EventRow): FullEvent {
  return {
    ...readEvent(row),
    id: row.id,
    seq: row.seq,
    version: row.version,
    clientAtMs: row.client_at?.getTime() ?? null,
    skewMs: row.skew_ms,
    arm: row.arm,
    tab: row.tab,
    boot: row.boot,
    station: row.station,
    late: row.late,
    consent: row.consent,
    appVersion: row.app_version,
  };
}

/** What all rows of a visit have in common. */
const COMMON = [
  "name",
  "participant",
  "connection",
  "place",
  "via",
  "tab",
  "boot",
  "station",
  "arm",
  "consent",
  "appVersion",
] as const;

/** Every row comes with texts of its own; of equal ones the first is kept, so that memory holds each once. */
function makeTextKeeper(): (event: FullEvent) => FullEvent {
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const before = texts.get(text);
    if (before === undefined) texts.set(text, text);
    return before ?? text;
  };
  return (event) => {
    const kept: Record<(typeof COMMON)[number], string | null> = { ...event };
    for (const field of COMMON) {
      const text = kept[field];
      if (text !== null) kept[field] = once(text);
    }
    return { ...event, ...kept } as FullEvent;
  };
}

async function measureLog(
  db: Kysely<Tables>,
  studyId: string,
  throughSeq: number | null,
): Promise<{ throughSeq: number; rows: number }> {
  const { rows } = await sql<{ throughSeq: number; rows: number }>`
    select coalesce(max(seq), 0) as "throughSeq", count(*) as rows from event
    where study_id = ${studyId} and (${throughSeq}::bigint is null or seq <= ${throughSeq})`.execute(
    db,
  );
  return rows[0] ?? { throughSeq: 0, rows: 0 };
}
