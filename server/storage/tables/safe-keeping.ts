import type { Json, Timestamp } from "./columns.ts";

/** The fields of an audit row that may name a person, and so may have to be forgotten. */
export type SealedField = "actor" | "object" | "detail";

/**
 * One deed that somebody may have to answer for. Append-only and chained, see `server/audit/`; people stand
 * in it by their ids only.
 */
export interface AuditTable {
  /** Without gaps, from 1. */
  seq: number;
  at: Timestamp;
  /** `noun.verb-past`, such as `person.erased`. */
  action: string;
  study_id: string | null;
  /** Account id, `operator` or `system`; null once forgotten. */
  actor: string | null;
  object: string | null;
  detail: Json<Record<string, unknown> | null>;
  /** Random, one for each field that is still known. */
  salts: Json<Partial<Record<SealedField, string>>>;
  /** SHA-256 over salt and value of each field; it stays when the field is forgotten. */
  seals: Json<Record<SealedField, string>>;
  /** SHA-256 over the hash before it and this row. */
  hash: string;
}

/** That somebody was erased, so that no old backup brings them back; nothing in it names them. */
export interface ErasureTable {
  id: string;
  /** The study whose key made the hashes; null for an account that was in none. */
  study_id: string | null;
  account_hash: string;
  pseudonym_hash: string | null;
  at: Timestamp;
  by_whom: "operator" | "staff" | "self";
}
