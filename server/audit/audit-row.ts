import { createHash, randomBytes } from "node:crypto";
import { writeCanonicalJson } from "../../shared/engagement/canonical-json.ts";
import type { SealedField } from "../storage/tables/safe-keeping.ts";

/** What one row says; the fields that may name a person can be forgotten later, the rest never. */
export interface AuditEntry {
  /** Account id of who did it, `operator` (the command line) or `system`. */
  readonly actor: string;
  /** `noun.verb-past`. */
  readonly action: string;
  /** The id of what it was done to: an account, a file, a study. Never a name or an address. */
  readonly object: string | null;
  readonly study: string | null;
  /** Counts and codes; never what a person wrote or is called. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** The hash before the first row. */
export const CHAIN_START = "0".repeat(64);
export const SEALED_FIELDS = ["actor", "object", "detail"] as const;
export type Seals = Record<SealedField, string>;

const sha256 = (text: string): string =>
  createHash("sha256").update(text).digest("hex");

/** Binds a value to a row without saying it; with the salt gone nobody can try values against it. */
export function sealValue(salt: string, value: unknown): string {
  return sha256(`${salt}\n${writeCanonicalJson(value)}`);
}

/** Seals every field that can be forgotten, each with a salt of its own. */
export function sealEntry(entry: Pick<AuditEntry, SealedField>): {
  salts: Seals;
  seals: Seals;
} {
  const salts = { actor: makeSalt(), object: makeSalt(), detail: makeSalt() };
  const seals = { actor: "", object: "", detail: "" };
  for (const field of SEALED_FIELDS)
    seals[field] = sealValue(salts[field], entry[field]);
  return { salts, seals };
}

const makeSalt = (): string => randomBytes(16).toString("hex");

/** The link of the chain: the row before, and everything that is never forgotten of this one. */
export function hashRow(
  before: string,
  row: {
    readonly seq: number;
    readonly at: Date;
    readonly action: string;
    readonly study: string | null;
    readonly seals: Seals;
  },
): string {
  const { seq, at, action, study, seals } = row;
  const said = { seq, at: at.toISOString(), action, study, seals };
  return sha256(`${before}\n${writeCanonicalJson(said)}`);
}
