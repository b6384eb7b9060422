import type { Database } from "../storage/database.ts";
import { inTransaction } from "../storage/write.ts";
import { appendAudit } from "./append-audit.ts";
import { keepAuditHead } from "./audit-head.ts";
import type { AuditEntry } from "./audit-row.ts";

/** Records a deed that is no row of the database itself, such as a backup, and keeps the new head. */
export async function recordDeed(
  database: Database,
  dataDir: string,
  entry: AuditEntry,
  options: { readonly isNewBeginning?: boolean } = {},
): Promise<void> {
  await inTransaction(database, (transaction) =>
    appendAudit(transaction, entry),
  );
  await keepAuditHead(database, dataDir, options.isNewBeginning);
}
