import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { addJob } from "../../jobs/add-job.ts";
import type { Database } from "../../storage/database.ts";
import type { Tables } from "../../storage/tables.ts";
import type { ExportState } from "../../storage/tables/export.ts";
import { inTransaction } from "../../storage/write.ts";

/** The kind of job that makes an export. */
export const EXPORT_JOB = "export.make";
const UNDERWAY: readonly ExportState[] = ["waiting", "running"];
const LISTED = 20;

/** Who asks for an export, or for one that was made. */
export interface ExportAsker {
  readonly studyId: string;
  readonly membershipId: string;
}

/** Puts an export in line; null while another one of this researcher is under way. */
export async function askForExport(
  database: Database,
  { studyId, membershipId }: ExportAsker,
  now: Date,
): Promise<string | null> {
  return inTransaction(database, async (transaction) => {
    const id = randomUUID();
    const row = await transaction
      .insertInto("export")
      .values({
        id,
        study_id: studyId,
        membership_id: membershipId,
        tier: "T1",
        state: "waiting",
        asked_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!row) return null;
    await addJob(transaction, {
      name: EXPORT_JOB,
      runAt: now,
      payload: { exportId: id },
      once: id,
    });
    return id;
  });
}

/** The exports of one researcher, newest first; those that are out of date are left out. */
export async function listExports(
  db: Kysely<Tables>,
  { studyId, membershipId }: ExportAsker,
  now: Date,
) {
  const rows = await db
    .selectFrom("export")
    .selectAll()
    .where("study_id", "=", studyId)
    .where("membership_id", "=", membershipId)
    .where((where) =>
      where.or([
        where("expires_at", "is", null),
        where("expires_at", ">", now),
      ]),
    )
    .orderBy("asked_at", "desc")
    .limit(LISTED)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    tier: row.tier,
    state: row.state,
    askedAt: row.asked_at.getTime(),
    expiresAt: row.expires_at?.getTime() ?? null,
    rowsRead: row.rows_read,
    rowsTotal: row.rows_total,
    bytes: row.bytes,
    sha256: row.sha256,
    tables: row.tables,
  }));
}

/** Stops an export that is under way; false where there is none. */
export async function cancelExport(
  db: Kysely<Tables>,
  { studyId, membershipId }: ExportAsker,
  id: string,
  now: Date,
): Promise<boolean> {
  const row = await db
    .updateTable("export")
    .set({ state: "cancelled", ended_at: now, expires_at: now })
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .where("membership_id", "=", membershipId)
    .where("state", "in", UNDERWAY)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * An export that may be fetched now: done, not out of date, and nobody in it
 * was erased since.
 */
export async function findExport(
  db: Kysely<Tables>,
  { studyId, membershipId }: ExportAsker,
  id: string,
  now: Date,
): Promise<{ sha256: string; askedAt: Date } | null> {
  const row = await db
    .selectFrom("export")
    .select(["sha256", "asked_at"])
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .where("membership_id", "=", membershipId)
    .where("state", "=", "done")
    .where("expires_at", ">", now)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("erasure")
            .select("erasure.id")
            .where("erasure.study_id", "=", studyId)
            .whereRef("erasure.at", ">=", "export.asked_at"),
        ),
      ),
    )
    .executeTakeFirst();
  return row?.sha256 ? { sha256: row.sha256, askedAt: row.asked_at } : null;
}

/** Notes how far it is; false once it was cancelled. */
export async function noteProgress(
  db: Kysely<Tables>,
  id: string,
  rowsRead: number,
  rowsTotal: number,
): Promise<boolean> {
  const row = await db
    .updateTable("export")
    .set({ state: "running", rows_read: rowsRead, rows_total: rowsTotal })
    .where("id", "=", id)
    .where("state", "in", UNDERWAY)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
