import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import {
  refuse,
  accept,
  type Outcome,
} from "../../shared/protocol/refusals.ts";
import type { Tables } from "../storage/tables.ts";
import { makePersonalCode, readTypedCode } from "./printed-code.ts";
import { hashSecretToken, makeSecretToken } from "./secret-token.ts";

/** A fresh link's secret, the code that can be read out instead, and until when both open the door. */
export interface NewSignInLink {
  readonly token: string;
  readonly code: string;
  readonly expiresAt: Date;
}

/** Makes a link for a member; only hashes are kept. */
export async function makeSignInLink(
  db: Kysely<Tables>,
  membershipId: string,
  now: Date,
  hours: number,
): Promise<NewSignInLink> {
  const token = makeSecretToken();
  const code = makePersonalCode();
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await db
    .insertInto("sign_in_link")
    .values({
      id: randomUUID(),
      token_hash: hashSecretToken(token),
      code_hash: hashSecretToken(readTypedCode(code) ?? ""),
      membership_id: membershipId,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { token, code, expiresAt };
}

/**
 * Spends a link. It may be used again until it expires, by the same member on
 * another device: it is a key, not a ticket, for people with a borrowed tablet.
 */
export async function spendSignInLink(
  db: Kysely<Tables>,
  token: string,
  now: Date,
): Promise<Outcome<{ membershipId: string }>> {
  const link = await db
    .updateTable("sign_in_link")
    .set({ used_at: now })
    .where("token_hash", "=", hashSecretToken(token))
    .where("expires_at", ">", now)
    .returning("membership_id")
    .executeTakeFirst();
  return link
    ? accept({ membershipId: link.membership_id })
    : refuse("link-used-up");
}

/** Spends the code of a link, once: what was read out aloud may have been heard by others. */
export async function spendSignInCode(
  db: Kysely<Tables>,
  digits: string,
  now: Date,
): Promise<string | null> {
  const link = await db
    .updateTable("sign_in_link")
    .set({ used_at: now, code_hash: null })
    .where("code_hash", "=", hashSecretToken(digits))
    .where("expires_at", ">", now)
    .returning("membership_id")
    .executeTakeFirst();
  return link?.membership_id ?? null;
}

/** Makes every open link and code of a member useless. */
export async function endSignInLinks(
  db: Kysely<Tables>,
  membershipId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable("sign_in_link")
    .set({ expires_at: now, code_hash: null })
    .where("membership_id", "=", membershipId)
    .where("expires_at", ">", now)
    .execute();
}
