import { hash, verify } from "@node-rs/argon2";
import type { Kysely } from "kysely";
import { countGraphemes } from "../../shared/protocol/check-text.ts";
import type { Tables } from "../storage/tables.ts";
import { findMembersByEmail, type MemberAtAddress } from "./contacts.ts";
import { type PeopleOutcome, turnAway } from "./people-outcome.ts";

export const PASSPHRASE_MIN = 15;
const PASSPHRASE_MAX_CHARS = 300;
const DISTINCT_MIN = 5;
/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. The package's default is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Made once, so that an unknown address costs the same work as a known one. */
let nobodysHash: Promise<string> | undefined;

const tidy = (typed: string): string => typed.normalize("NFC");

/** Whether a passphrase may be hashed at all; anything longer is turned away before any work. */
export function checkPassphrase(typed: string): PeopleOutcome<string> {
  if (typed.length > PASSPHRASE_MAX_CHARS) return turnAway("passphrase-long");
  const passphrase = tidy(typed);
  if (
    countGraphemes(passphrase) < PASSPHRASE_MIN ||
    new Set(passphrase).size < DISTINCT_MIN
  )
    return turnAway("passphrase-short");
  return { ok: true, reply: passphrase };
}

/** Sets or forgets a person's passphrase. */
export async function setPassphrase(
  db: Kysely<Tables>,
  accountId: string,
  passphrase: string | null,
  now: Date,
): Promise<void> {
  if (passphrase === null) {
    await db
      .deleteFrom("passphrase")
      .where("account_id", "=", accountId)
      .execute();
    return;
  }
  const hashed = await hash(tidy(passphrase), COST);
  await db
    .insertInto("passphrase")
    .values({ account_id: accountId, hash: hashed, set_at: now })
    .onConflict((conflict) =>
      conflict.column("account_id").doUpdateSet({ hash: hashed, set_at: now }),
    )
    .execute();
}

/** Who an address and a passphrase belong to; the same work whether the address is known or not. */
export async function findByPassphrase(
  db: Kysely<Tables>,
  email: string | null,
  passphrase: string,
  now: Date,
): Promise<MemberAtAddress | null> {
  const members = await findMembersByEmail(db, email ?? "", now);
  const rows = await db
    .selectFrom("passphrase")
    .select(["account_id", "hash"])
    .where("account_id", "in", [
      "00000000-0000-0000-0000-000000000000",
      ...members.map((member) => member.accountId),
    ])
    .execute();
  if (rows.length === 0) {
    nobodysHash ??= hash("nobody's own passphrase", COST);
    await verify(await nobodysHash, tidy(passphrase));
    return null;
  }
  for (const row of rows)
    if (await verify(row.hash, tidy(passphrase)))
      return (
        members.find((member) => member.accountId === row.account_id) ?? null
      );
  return null;
}
