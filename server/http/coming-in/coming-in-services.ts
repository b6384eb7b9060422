import type { Kysely, Transaction } from "kysely";
import { appendAudit } from "../../audit/append-audit.ts";
import type { Mail } from "../../mail/create-mail.ts";
import type { AuditFact, NoteAudit } from "../../people/audit-fact.ts";
import type { Tables } from "../../storage/tables.ts";
import type { HttpServices } from "../http-services.ts";

/** What the doors work with; without `mail` no page offers any. */
export type ComingInServices = HttpServices & {
  readonly mail?: Mail;
};

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

/** What the ledgers' deeds want beside the database: the log and the audit log. */
export function forDeeds(services: ComingInServices): {
  readonly database: ComingInServices["database"];
  readonly recorder: ComingInServices["recorder"];
  readonly noteAudit: NoteAudit;
} {
  const { database, recorder, clock } = services;
  return { database, recorder, noteAudit: createNoteAudit(clock.now) };
}

/** Where people reach this island, without a slash at the end. */
export function baseUrl({ config }: ComingInServices): string {
  const local = `${config.isSecure ? "https" : "http"}://localhost:${config.port}`;
  return (config.publicUrl ?? local).replace(/\/$/, "");
}
