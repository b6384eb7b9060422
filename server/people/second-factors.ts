import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";
import { inTransaction } from "../storage/write.ts";
import { hashSecretToken } from "./secret-token.ts";
import { checkTotp, encodeBase32 } from "./totp.ts";

const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
const RECOVERY_GROUPS = 4;

const makeRecoveryCode = (): string =>
  Array.from({ length: RECOVERY_GROUPS }, () =>
    String(randomInt(1000)).padStart(3, "0"),
  ).join(" ");

const toDigits = (typed: string): string =>
  typed.normalize("NFKC").replace(/[\s-]/g, "");

/** Whether a person has proved an authenticator. */
export async function hasSecondFactor(
  db: Kysely<Tables>,
  accountId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("second_factor")
    .select("confirmed_at")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row !== undefined && row.confirmed_at !== null;
}

/** A key for an authenticator, to be proved next; `null` where one is proved already. */
export async function beginSecondFactor(
  db: Kysely<Tables>,
  accountId: string,
  now: Date,
): Promise<{ key: string } | null> {
  const secret = randomBytes(SECRET_BYTES);
  const row = await db
    .insertInto("second_factor")
    .values({ account_id: accountId, secret, begun_at: now })
    .onConflict((conflict) =>
      conflict
        .column("account_id")
        .doUpdateSet({ secret, begun_at: now, last_step: 0 })
        .where("second_factor.confirmed_at", "is", null),
    )
    .returning("account_id")
    .executeTakeFirst();
  return row ? { key: encodeBase32(secret) } : null;
}

/** Takes a code of the authenticator; each only once. */
async function spendTotp(
  db: Kysely<Tables>,
  accountId: string,
  typed: string,
  now: Date,
): Promise<boolean> {
  const factor = await db
    .selectFrom("second_factor")
    .select(["secret", "last_step"])
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  const step =
    factor && checkTotp(factor.secret, typed, now.getTime(), factor.last_step);
  if (step === undefined || step === null) return false;
  const spent = await db
    .updateTable("second_factor")
    .set({ last_step: step })
    .where("account_id", "=", accountId)
    .where("last_step", "<", step)
    .returning("account_id")
    .executeTakeFirst();
  return spent !== undefined;
}

/** Proves the new authenticator by its first code; gives ten recovery codes, or `null` where the code is wrong. */
export async function confirmSecondFactor(
  database: Database,
  accountId: string,
  typed: string,
  now: Date,
): Promise<string[] | null> {
  return inTransaction(database, async (transaction) => {
    if (await hasSecondFactor(transaction, accountId)) return null;
    if (!(await spendTotp(transaction, accountId, typed, now))) return null;
    await transaction
      .updateTable("second_factor")
      .set({ confirmed_at: now })
      .where("account_id", "=", accountId)
      .execute();
    await transaction
      .deleteFrom("recovery_code")
      .where("account_id", "=", accountId)
      .execute();
    const codes = Array.from({ length: RECOVERY_CODES }, makeRecoveryCode);
    await transaction
      .insertInto("recovery_code")
      .values(
        codes.map((code) => ({
          id: randomUUID(),
          account_id: accountId,
          code_hash: hashSecretToken(toDigits(code)),
          created_at: now,
        })),
      )
      .execute();
    return codes;
  });
}

/** Takes a code of the authenticator or a recovery code; says which, or `null` where it is neither. */
export async function passSecondFactor(
  db: Kysely<Tables>,
  accountId: string,
  typed: string,
  now: Date,
): Promise<"authenticator" | "recovery" | null> {
  if (typed.length > 100) return null;
  if (!(await hasSecondFactor(db, accountId))) return null;
  if (await spendTotp(db, accountId, typed, now)) return "authenticator";
  const spent = await db
    .updateTable("recovery_code")
    .set({ used_at: now })
    .where("account_id", "=", accountId)
    .where("code_hash", "=", hashSecretToken(toDigits(typed)))
    .where("used_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return spent ? "recovery" : null;
}

/** Forgets authenticator and recovery codes, so that the person can set them up anew. */
export async function resetSecondFactor(
  transaction: Kysely<Tables>,
  accountId: string,
): Promise<void> {
  for (const table of ["second_factor", "recovery_code"] as const)
    await transaction
      .deleteFrom(table)
      .where("account_id", "=", accountId)
      .execute();
}
