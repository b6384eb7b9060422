import { createHash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

const SECRET_BYTES = 32;

const hash = (secret: string): Buffer =>
  createHash("sha256").update(`calendar feed\0${secret}`).digest();

/** Makes the secret of a person's own feed; an earlier one opens nothing from then on. */
export async function makeFeed(
  db: Kysely<Tables>,
  membershipId: string,
  now: Date,
): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const made = { secret_hash: hash(secret), made_at: now };
  await db
    .insertInto("calendar_feed")
    .values({ membership_id: membershipId, ...made })
    .onConflict((conflict) =>
      conflict.column("membership_id").doUpdateSet(made),
    )
    .execute();
  return secret;
}

/** Ends a person's feed: its address opens nothing any more. */
export async function endFeed(
  db: Kysely<Tables>,
  membershipId: string,
): Promise<void> {
  await db
    .deleteFrom("calendar_feed")
    .where("membership_id", "=", membershipId)
    .execute();
}

/** Whether a person has a feed. */
export async function hasFeed(
  db: Kysely<Tables>,
  membershipId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("calendar_feed")
    .select("made_at")
    .where("membership_id", "=", membershipId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whose feed a secret opens; null for no or no more feed. */
export async function findFeed(
  db: Kysely<Tables>,
  secret: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("calendar_feed")
    .select("membership_id as id")
    .where("secret_hash", "=", hash(secret))
    .executeTakeFirst();
  return row?.id ?? null;
}
