import { createHash } from "node:crypto";
import { sql } from "kysely";
import * as z from "zod";
import type { Database } from "../storage/database.ts";
import { appendToLedgerFile, readLedgerFile } from "../storage/ledger-file.ts";
import { inTransaction } from "../storage/write.ts";

const FILE = "taken-back.jsonl";

const entrySchema = z.object({
  /** Hash of the id of a class whose recording was deleted, or of a membership that took a consent back. */
  of: z.string(),
  /** The scope of a consent; absent for a recording. */
  scope: z.string().optional(),
  at: z.iso.datetime(),
});
type Entry = z.infer<typeof entrySchema>;

/** Ids are random, so that nobody is found from this, and it can be found from them. */
const hash = (id: string): string =>
  createHash("sha256").update(`taken back ${id}`).digest("hex");

/** Writes down that a member takes consents back, before it is done: an old archive must not bring them back. */
export async function noteWithdrawal(
  dataDir: string,
  membershipId: string,
  scopes: readonly string[],
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const of = hash(membershipId);
  const entries = scopes.map((scope): Entry => ({ of, scope, at }));
  await appendToLedgerFile(dataDir, FILE, entries);
}

/** Writes down that the recording of a class is deleted, before it is. */
export async function noteRecordingRemoved(
  dataDir: string,
  classId: string,
  now: Date,
): Promise<void> {
  const entry: Entry = { of: hash(classId), at: now.toISOString() };
  await appendToLedgerFile(dataDir, FILE, [entry]);
}

/**
 * Takes back again what the ledger names and the database still has: after a
 * restore, and at every start. What was agreed to or recorded later stays.
 * @returns how many consents and stretches of recordings that were
 */
export async function replayTakenBack(
  database: Database,
  dataDir: string,
): Promise<{ consents: number; recordings: number }> {
  const ledger = await readLedgerFile(dataDir, FILE, entrySchema);
  if (ledger.length === 0) return { consents: 0, recordings: 0 };
  const lastAt = new Map<string, Date>();
  for (const { of, scope, at } of ledger)
    lastAt.set(`${of} ${scope ?? ""}`, new Date(at));
  return inTransaction(database, async (transaction) => {
    const open = await transaction
      .selectFrom("consent")
      .select(["id", "membership_id", "scope", "given_at"])
      .where("withdrawn_at", "is", null)
      .execute();
    let consents = 0;
    for (const { id, membership_id, scope, given_at } of open) {
      const at = lastAt.get(`${hash(membership_id)} ${scope}`);
      if (!at || given_at > at) continue;
      await transaction
        .updateTable("consent")
        .set({ withdrawn_at: at })
        .where("id", "=", id)
        .execute();
      consents += 1;
    }
    const classes = await transaction
      .selectFrom("recording")
      .select("class_id")
      .distinct()
      .execute();
    let recordings = 0;
    for (const { class_id } of classes) {
      const at = lastAt.get(`${hash(class_id)} `);
      if (!at) continue;
      const { numDeletedRows } = await transaction
        .deleteFrom("recording")
        .where("class_id", "=", class_id)
        .where(sql<boolean>`started_at <= ${at}`)
        .executeTakeFirst();
      recordings += Number(numDeletedRows);
    }
    return { consents, recordings };
  });
}
