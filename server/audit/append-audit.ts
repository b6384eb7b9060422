import { sql, type Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";
import {
  type AuditEntry,
  CHAIN_START,
  hashRow,
  sealEntry,
} from "./audit-row.ts";

/** Names the queue of writers; any fixed number will do. */
const AUDIT_LOCK = 7_301_190_284;

/**
 * Adds a row to the audit log, in the transaction of the deed itself: both are kept or neither. Writers
 * queue from here to the end of their transactions, so do this last. The transaction must be of the usual
 * isolation (read committed), for it has to see the row before.
 */
export async function appendAudit(
  transaction: Transaction<Tables>,
  entry: AuditEntry,
): Promise<{ seq: number; hash: string }> {
  await sql`select pg_advisory_xact_lock(${sql.lit(AUDIT_LOCK)})`.execute(
    transaction,
  );
  const last = await transaction
    .selectFrom("audit")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  // As the database will give it back: without undefined values, moments as texts.
  const detail = JSON.parse(JSON.stringify(entry.detail)) as Record<
    string,
    unknown
  >;
  const { salts, seals } = sealEntry({ ...entry, detail });
  const hash = hashRow(last?.hash ?? CHAIN_START, { ...entry, seq, seals });
  await transaction
    .insertInto("audit")
    .values({
      seq,
      at: entry.at,
      action: entry.action,
      study_id: entry.study,
      actor: entry.actor,
      object: entry.object,
      detail: JSON.stringify(detail),
      salts: JSON.stringify(salts),
      seals: JSON.stringify(seals),
      hash,
    })
    .execute();
  return { seq, hash };
}
