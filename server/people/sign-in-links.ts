import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import {
  refuse,
  accept,
  type Outcome,
} from "../../shared/protocol/refusals.ts";
import type { Tables } from "../storage/tables.ts";
import { hashSecretToken, makeSecretToken } from "./secret-token.ts";

/** A fresh link's secret, and until when it opens the door. */
export interface NewSignInLink {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Makes a link for a member; only its hash is kept. */
export async function makeSignInLink(
  db: Kysely<Tables>,
  membershipId: string,
  now: Date,
  hours: number,
): Promise<NewSignInLink> {
  const token = makeSecretToken();
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await db
    .insertInto("sign_in_link")
    .values({
      id: randomUUID(),
      token_hash: hashSecretToken(token),
      membership_id: membershipId,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { token, expiresAt };
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
