import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** A deed at the doors that somebody may have to answer for; people stand in it by their ids only. */
export interface AuditFact {
  /** `noun.verb-past`, such as `member.banned`. */
  readonly action: string;
  readonly studyId: string | null;
  /** Account id, `operator` or `system`. */
  readonly actor: string;
  readonly object?: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds a row to the audit log, in the transaction of what it tells. */
export type NoteAudit = (
  transaction: Kysely<Tables>,
  fact: AuditFact,
) => Promise<void>;
