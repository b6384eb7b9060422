import type { RefusalCode } from "../../shared/protocol/refusals.ts";

/** Why a door stays shut, beside the refusals of the island; each has its sentence under `refusal.<code>`. */
export const PEOPLE_REFUSAL_CODES = [
  "name-needs-letters",
  "name-mixed-letters",
  "name-like-staff",
  "code-wrong",
  "try-later",
  "sign-in-wrong",
  "bad-email",
  "no-email",
  "no-mail",
  "passphrase-short",
  "passphrase-long",
  "second-factor-needed",
  "second-factor-wrong",
  "last-administrator",
  "not-yourself",
  "consent-changed",
  "bad-time-zone",
  "bad-code",
  "code-taken",
  "names-stay-here",
  "no-tier",
  "export-underway",
  "guest-not-now",
] as const;

export type PeopleRefusalCode =
  RefusalCode | (typeof PEOPLE_REFUSAL_CODES)[number];

export interface PeopleRefusal {
  readonly ok: false;
  readonly code: PeopleRefusalCode;
}

/** What a deed at the doors comes to: a reply, or a refusal that can be shown. */
export type PeopleOutcome<Reply> =
  { readonly ok: true; readonly reply: Reply } | PeopleRefusal;

export function turnAway(code: PeopleRefusalCode): PeopleRefusal {
  return { ok: false, code };
}
