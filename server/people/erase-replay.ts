import { sql } from "kysely";
import type { Database } from "../storage/database.ts";
import { inTransaction } from "../storage/write.ts";
import {
  type ErasureServices,
  type Erasing,
  eraseTraces,
} from "./erase-account.ts";
import { type ErasureEntry, hashErased, uniteLedgers } from "./erase-ledger.ts";
import { eraseEvents, findTraces } from "./erase-traces.ts";

/**
 * Erases again whoever the ledger names and the database still has: after a restore, and at every start, for
 * a crash may have come between the two. Gives how many people that were.
 */
export async function replayErasures(
  services: ErasureServices,
): Promise<{ people: number; leftovers: Record<string, number> }> {
  const { database, dataDir } = services;
  const ledger = await uniteLedgers(database, dataDir);
  if (ledger.length === 0) return { people: 0, leftovers: {} };
  const byAccount = Map.groupBy(ledger, (entry) => entry.account);
  const keys = await readKeys(database);
  const leftovers: Record<string, number> = {};
  const again = await findErasedAccounts(database, keys, byAccount);
  for (const [accountId, entries] of again) {
    const traces = await inTransaction(database, (transaction) =>
      findTraces(transaction, accountId),
    );
    if (!traces) continue;
    const erasing: Erasing = await eraseTraces(
      services,
      traces,
      entries,
      "system",
    );
    if (erasing.ok) Object.assign(leftovers, erasing.leftovers);
  }
  await eraseOrphans(database, keys, ledger);
  return { people: again.size, leftovers };
}

type Keys = ReadonlyMap<string, Uint8Array>;

async function readKeys({ db }: Database): Promise<Keys> {
  const rows = await db
    .selectFrom("study")
    .select(["id", "pseudonym_key"])
    .execute();
  return new Map(rows.map((row) => [row.id, row.pseudonym_key]));
}

async function findErasedAccounts(
  { db }: Database,
  keys: Keys,
  ledger: ReadonlyMap<string, readonly ErasureEntry[]>,
): Promise<Map<string, readonly ErasureEntry[]>> {
  const rows = await db
    .selectFrom("account")
    .leftJoin("membership", "membership.account_id", "account.id")
    .select(["account.id", "membership.study_id"])
    .execute();
  const found = new Map<string, readonly ErasureEntry[]>();
  for (const { id, study_id: study } of rows) {
    const key = study === null ? null : (keys.get(study) ?? null);
    const entries = ledger.get(hashErased(key, "account", id));
    if (entries) found.set(id, entries);
  }
  return found;
}

/** Rows of the log under a pseudonym that has no member any more, such as one written in the last moment. */
async function eraseOrphans(
  database: Database,
  keys: Keys,
  ledger: readonly ErasureEntry[],
): Promise<void> {
  const { rows } = await sql<{ studyId: string; pseudonym: string }>`
    select distinct study_id as "studyId", participant as pseudonym from event
    where participant is not null and not exists (select 1 from membership m
      where m.study_id = event.study_id and m.pseudonym = event.participant)`.execute(
    database.db,
  );
  const erased = new Set(ledger.map((entry) => entry.pseudonym));
  for (const orphan of rows) {
    const key = keys.get(orphan.studyId) ?? null;
    if (!erased.has(hashErased(key, "pseudonym", orphan.pseudonym))) continue;
    const memberships = [{ ...orphan, membershipId: orphan.pseudonym }];
    const traces = { accountId: orphan.pseudonym, memberships, email: null };
    await inTransaction(database, (transaction) =>
      eraseEvents(transaction, traces),
    );
  }
}
