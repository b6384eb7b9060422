import type { Kysely, Transaction } from "kysely";
import { appendAudit } from "../audit/append-audit.ts";
import type { Tables } from "../storage/tables.ts";
import type { AuditFact, NoteAudit } from "./audit-fact.ts";

/** The deeds' way into the audit log, dated by the server's clock. */
export function createNoteAudit(now: () => Date): NoteAudit {
  return async (transaction: Kysely<Tables>, fact: AuditFact) => {
    await appendAudit(transaction as Transaction<Tables>, {
      at: now(),
      action: fact.action,
      study: fact.studyId,
      actor: fact.actor,
      object: fact.object ?? null,
      detail: fact.detail ?? {},
    });
  };
}
