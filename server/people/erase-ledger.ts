import { createHash, createHmac, randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import * as z from "zod";
import type { Database } from "../storage/database.ts";
import { appendToLedgerFile, readLedgerFile } from "../storage/ledger-file.ts";
import type { Tables } from "../storage/tables.ts";

const FILE = "erasures.jsonl";

const entrySchema = z.object({
  id: z.uuid(),
  /** Whose key made the hashes; null for an account that was in no study. */
  study: z.uuid().nullable(),
  account: z.string(),
  pseudonym: z.string().nullable(),
  at: z.iso.datetime(),
  by: z.enum(["operator", "staff", "self"]),
});

/** That one membership was erased. Nobody can be found from it, but it can be found from them. */
export type ErasureEntry = z.infer<typeof entrySchema>;

/** The account as the ledger knows it: keyed with the study's own secret, which is in the database alone. */
export function hashErased(
  key: Uint8Array | null,
  kind: "account" | "pseudonym",
  value: string,
): string {
  const words = `erased ${kind} ${value}`;
  return key
    ? createHmac("sha256", key).update(words).digest("hex")
    : createHash("sha256").update(words).digest("hex");
}

/** What the ledger will say of an account: a line for each of its memberships. */
export async function makeErasureEntries(
  db: Kysely<Tables>,
  accountId: string,
  by: ErasureEntry["by"],
  now: Date,
): Promise<ErasureEntry[]> {
  const memberships = await db
    .selectFrom("membership")
    .innerJoin("study", "study.id", "membership.study_id")
    .select(["study.id", "study.pseudonym_key", "membership.pseudonym"])
    .where("membership.account_id", "=", accountId)
    .execute();
  const common = { at: now.toISOString(), by };
  if (memberships.length === 0)
    return [
      {
        ...common,
        id: randomUUID(),
        study: null,
        account: hashErased(null, "account", accountId),
        pseudonym: null,
      },
    ];
  return memberships.map(({ id, pseudonym_key: key, pseudonym }) => ({
    ...common,
    id: randomUUID(),
    study: id,
    account: hashErased(key, "account", accountId),
    pseudonym: hashErased(key, "pseudonym", pseudonym),
  }));
}

/** Adds lines to the ledger beside the database. */
export const appendToErasures = (
  dataDir: string,
  entries: readonly ErasureEntry[],
): Promise<void> => appendToLedgerFile(dataDir, FILE, entries);

/** Adds lines to the ledger in the database; those it has already are left as they are. */
export async function storeErasureEntries(
  db: Kysely<Tables>,
  entries: readonly ErasureEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await db
    .insertInto("erasure")
    .values(
      entries.map((entry) => ({
        id: entry.id,
        study_id: entry.study,
        account_hash: entry.account,
        pseudonym_hash: entry.pseudonym,
        at: entry.at,
        by_whom: entry.by,
      })),
    )
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Brings the two ledgers together, so that each has what the other had; gives all of it. */
export async function uniteLedgers(
  { db }: Database,
  dataDir: string,
): Promise<ErasureEntry[]> {
  const inFile = await readLedgerFile(dataDir, FILE, entrySchema);
  await storeErasureEntries(db, inFile);
  const rows = await db.selectFrom("erasure").selectAll().execute();
  const all = rows.map((row) => ({
    id: row.id,
    study: row.study_id,
    account: row.account_hash,
    pseudonym: row.pseudonym_hash,
    at: row.at.toISOString(),
    by: row.by_whom,
  }));
  const known = new Set(inFile.map((entry) => entry.id));
  await appendToErasures(
    dataDir,
    all.filter((entry) => !known.has(entry.id)),
  );
  return all;
}
