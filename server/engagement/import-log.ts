import { createHash, createHmac } from "node:crypto";
import { createReadStream } from "node:fs";
import { sql } from "kysely";
import type { LogEvent } from "../../shared/engagement/event-record.ts";
import {
  countSkipped,
  type ImportCounts,
} from "../../shared/engagement/import/count-import.ts";
import {
  type ImportError,
  type ImportRow,
  toImportedEvent,
} from "../../shared/engagement/import/import-row.ts";
import { listNewRows } from "../../shared/engagement/import/list-new-rows.ts";
import { ImportValidator } from "../../shared/engagement/import/validate-import.ts";
import { LOG_ALONE } from "../../shared/engagement/metrics/compute-metrics.ts";
import type { Database } from "../storage/database.ts";
import { splitLines } from "../storage/split-lines.ts";
import { inTransaction } from "../storage/write.ts";
import { EVENT_REGISTRY } from "./event-registry.ts";
import { countSessions } from "./derived/count-sessions.ts";
import { deriveStudy } from "./derived/derive-study.ts";
import { makeUuidV7 } from "./make-uuid-v7.ts";
import { readConsents } from "./read-consents.ts";
import { readParameters } from "./read-parameters.ts";

const READ_BYTES = 65_536;
const INSERT_ROWS = 1000;
const ANALYZE_FROM_ROWS = 10_000;
const PSEUDONYM_CHARS = 12;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const sha256 = (text: string): string =>
  createHash("sha256").update(text).digest("hex");

export type ImportOutcome =
  | { readonly ok: true; readonly counts: ImportCounts }
  | { readonly ok: false; readonly errors: readonly ImportError[] };

/**
 * Brings another study's log in. All or nothing: one wrong line and nothing is
 * stored. Importing twice changes nothing.
 * Throws when the file can't be read.
 */
export async function importLog(
  database: Database,
  studyId: string,
  path: string,
): Promise<ImportOutcome> {
  const validator = new ImportValidator({ registry: EVENT_REGISTRY, sha256 });
  for await (const lines of splitLines(createReadStream(path), READ_BYTES))
    for (const line of lines) validator.add(line);
  const checked = validator.finish();
  if (!checked.ok) return { ok: false, errors: checked.errors };

  const { pseudonym_key: key } = await database.db
    .selectFrom("study")
    .select("pseudonym_key")
    .where("id", "=", studyId)
    .executeTakeFirstOrThrow();
  const name = (participant: string): string =>
    `i-${createHmac("sha256", key).update(`import:${participant}`).digest("hex").slice(0, PSEUDONYM_CHARS)}`;

  const added = await inTransaction(database, async (transaction) => {
    const stored = new Set(
      (
        await transaction
          .selectFrom("event")
          .select("identity")
          .where("study_id", "=", studyId)
          .where("identity", "is not", null)
          .execute()
      ).map((row) => row.identity),
    );
    const fresh = listNewRows(checked.rows, (identity) => stored.has(identity));
    for (let from = 0; from < fresh.length; from += INSERT_ROWS)
      await transaction
        .insertInto("event")
        .values(
          fresh
            .slice(from, from + INSERT_ROWS)
            .map((row) => toEventRow(row, studyId, name)),
        )
        .execute();
    return fresh;
  });
  return {
    ok: true,
    counts: await countOutcome(database, studyId, checked.rows, added, name),
  };
}

/** Derives what has changed, and counts. */
async function countOutcome(
  { db }: Database,
  studyId: string,
  read: readonly ImportRow[],
  added: readonly ImportRow[],
  name: (participant: string) => string,
): Promise<ImportCounts> {
  const pseudonyms = new Map<string, string>();
  for (const { participant } of read)
    if (participant !== null && !pseudonyms.has(participant))
      pseudonyms.set(participant, name(participant));
  // The planner would go on thinking that the log is small.
  if (added.length > ANALYZE_FROM_ROWS) await sql`analyze event`.execute(db);
  const parameters = await readParameters(db, studyId);
  await deriveStudy(db, studyId, { parameters }, LOG_ALONE);
  const toEvent = (row: ImportRow): LogEvent =>
    toImportedEvent(row, pseudonyms.get(row.participant ?? "") ?? null);
  return {
    read: read.length,
    stored: added.length,
    duplicates: read.length - added.length,
    skipped: countSkipped(added.map(toEvent), await readConsents(db, studyId)),
    ...(await countSessions(db, studyId, [...pseudonyms.values()])),
  };
}

function toEventRow(
  row: ImportRow,
  studyId: string,
  name: (participant: string) => string,
) {
  return {
    id: makeUuidV7(Math.max(0, row.occurredAtMs)),
    client_event_id:
      row.clientEventId && UUID.test(row.clientEventId)
        ? row.clientEventId
        : null,
    name: row.name,
    version: row.version,
    occurred_at: new Date(row.occurredAtMs),
    client_at: row.clientAtMs === null ? null : new Date(row.clientAtMs),
    skew_ms: row.skewMs,
    study_id: studyId,
    arm: row.arm,
    participant: row.participant === null ? null : name(row.participant),
    role: row.role,
    session: row.session,
    connection: row.connection,
    tab: row.tab,
    boot: row.boot,
    place: row.place,
    station: row.station,
    item: row.item,
    class: row.class,
    target: row.target,
    via: row.via,
    source: "import" as const,
    late: row.late,
    consent: row.consent,
    app_version: row.appVersion,
    payload: JSON.stringify(row.payload),
    identity: row.identity,
  };
}
