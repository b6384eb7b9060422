import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";
import { hashSecretToken, makeSecretToken } from "./secret-token.ts";

/** Starts a sign-in for a member and gives the secret that the cookie holds. */
export async function startSignIn(
  db: Kysely<Tables>,
  membershipId: string,
  now: Date,
  days: number,
): Promise<{ token: string; expiresAt: Date }> {
  const token = makeSecretToken();
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  await db
    .insertInto("sign_in")
    .values({
      id: randomUUID(),
      token_hash: hashSecretToken(token),
      membership_id: membershipId,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
      ended_at: null,
    })
    .execute();
  return { token, expiresAt };
}

/** The member a cookie's secret belongs to, while the sign-in is open. */
export async function findSignedInMember(
  db: Kysely<Tables>,
  token: string,
  now: Date,
): Promise<string | null> {
  const row = await db
    .selectFrom("sign_in")
    .select("membership_id")
    .where("token_hash", "=", hashSecretToken(token))
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row?.membership_id ?? null;
}

/** Ends a sign-in; the cookie is dead everywhere. */
export async function endSignIn(
  db: Kysely<Tables>,
  token: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable("sign_in")
    .set({ ended_at: now })
    .where("token_hash", "=", hashSecretToken(token))
    .where("ended_at", "is", null)
    .execute();
}
