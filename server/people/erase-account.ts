import type { Transaction } from "kysely";
import { appendAudit } from "../audit/append-audit.ts";
import { keepAuditHead } from "../audit/audit-head.ts";
import { forgetInAudit } from "../audit/forget-in-audit.ts";
import { ERASURE_ACTION } from "../audit/verify-audit.ts";
import type { Database } from "../storage/database.ts";
import type { Files } from "../storage/files.ts";
import type { Tables } from "../storage/tables.ts";
import { inTransaction } from "../storage/write.ts";
import {
  appendToErasures,
  type ErasureEntry,
  makeErasureEntries,
  storeErasureEntries,
} from "./erase-ledger.ts";
import { forgetBrought } from "./forget-brought.ts";
import { findLeftovers } from "./erase-leftovers.ts";
import { type Erased, eraseRows } from "./erase-rows.ts";
import {
  eraseEvents,
  eraseMentions,
  findTraces,
  listIds,
  type Traces,
} from "./erase-traces.ts";

export interface ErasureServices {
  readonly database: Database;
  readonly dataDir: string;
  readonly files: Files;
  readonly now: () => Date;
  /** Takes the members off the island; nothing more of theirs is written once it resolves. */
  endLines(traces: Traces): Promise<void>;
}

/** On whose word somebody is erased. */
export interface Eraser {
  readonly by: ErasureEntry["by"];
  /** For the audit log: the account id of staff, else `operator`, `self` or `system`. */
  readonly actor: string;
}

export type Erasing =
  | {
      readonly ok: true;
      /** Names the erasure in the ledger and in the audit log. */
      readonly erasure: string;
      readonly rows: Readonly<Record<string, number>>;
      readonly files: number;
      /** Tables that still name the person; anything here is a fault of the program. */
      readonly leftovers: Readonly<Record<string, number>>;
    }
  | {
      readonly ok: false;
      readonly code: "no-account";
      readonly sentence: string;
    };

/**
 * Erases a person: account, memberships, consents, ways in, words, things, whereabouts, attendance, every row
 * of the log, and files that nobody else uses. What stays is that somebody was erased: in the ledger, so
 * that no old archive brings them back, and in the audit log. For the command line, for staff, and for the
 * person's own wish. Older backups still hold the person until they are gone themselves.
 */
export async function eraseAccount(
  services: ErasureServices,
  accountId: string,
  who: Eraser,
): Promise<Erasing> {
  const { database, dataDir, now } = services;
  const found = await inTransaction(database, async (transaction) => {
    const traces = await findTraces(transaction, accountId);
    if (!traces) return null;
    return {
      traces,
      entries: await makeErasureEntries(
        transaction,
        traces.accountId,
        who.by,
        now(),
      ),
    };
  });
  if (!found)
    return {
      ok: false,
      code: "no-account",
      sentence: `There is no account ${accountId}. Nothing was changed.`,
    };
  // Before the deed: should the process die now, the next start finishes it.
  await appendToErasures(dataDir, found.entries);
  return eraseTraces(services, found.traces, found.entries, who.actor);
}

/** Erases a person whom the ledger already names. */
export async function eraseTraces(
  services: ErasureServices,
  traces: Traces,
  entries: readonly ErasureEntry[],
  actor: string,
): Promise<Erasing> {
  const { database, dataDir, now } = services;
  const erasure = entries[0]?.id ?? "";
  await endMemberships(database, traces, now());
  await services.endLines(traces);
  const erased = await inTransaction(database, async (transaction) => {
    const erased: Erased = { rows: {}, files: new Set() };
    erased.rows["event"] = await eraseEvents(transaction, traces);
    await eraseMentions(transaction, traces, erased);
    await forgetBrought(
      transaction,
      traces.memberships.map(({ membershipId }) => membershipId),
    );
    await eraseRows(
      transaction,
      { table: "account", column: "id", keys: [traces.accountId] },
      erased,
    );
    await storeErasureEntries(transaction, entries);
    await noteErasure(transaction, traces, {
      actor,
      object: erasure,
      rows: erased.rows,
      at: now(),
    });
    return erased;
  });
  await keepAuditHead(database, dataDir);
  const words = listIds(traces);
  if (traces.email) words.push(traces.email);
  const { tables, filesInUse } = await findLeftovers(
    database,
    words,
    erased.files,
  );
  if (tables["event"]) {
    // Something was still on its way to the log when the person's rows went.
    await inTransaction(database, (transaction) =>
      eraseEvents(transaction, traces),
    );
    delete tables["event"];
  }
  const unused = [...erased.files].filter((key) => !filesInUse.has(key));
  for (const key of unused) await services.files.removeFile(key);
  return {
    ok: true,
    erasure,
    rows: erased.rows,
    files: unused.length,
    leftovers: tables,
  };
}

/** First of all the doors are shut, so that nobody comes back while the rows go. */
async function endMemberships(
  database: Database,
  { memberships }: Traces,
  now: Date,
): Promise<void> {
  const membershipIds = memberships.map(({ membershipId }) => membershipId);
  if (membershipIds.length === 0) return;
  await inTransaction(database, async (transaction) => {
    await transaction
      .updateTable("membership")
      .set({ left_at: now })
      .where("id", "in", membershipIds)
      .where("left_at", "is", null)
      .execute();
    await transaction
      .updateTable("sign_in")
      .set({ ended_at: now })
      .where("membership_id", "in", membershipIds)
      .where("ended_at", "is", null)
      .execute();
  });
}

async function noteErasure(
  transaction: Transaction<Tables>,
  traces: Traces,
  deed: { actor: string; object: string; rows: Erased["rows"]; at: Date },
): Promise<void> {
  const auditRows = await forgetInAudit(transaction, listIds(traces));
  const { rows, ...entry } = deed;
  await appendAudit(transaction, {
    ...entry,
    action: ERASURE_ACTION,
    study: null,
    detail: { rows, auditRows },
  });
}
