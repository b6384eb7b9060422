import { sql, type Kysely, type Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** A study as mail needs it. */
export interface MailStudy {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly telephone: string;
  readonly key: Uint8Array;
}

/** An open study; null where it is closed or unknown. */
export async function findMailStudy(
  db: Kysely<Tables>,
  studyId: string,
): Promise<MailStudy | null> {
  const row = await db
    .selectFrom("study")
    .select(["id", "name", "time_zone", "telephone", "pseudonym_key"])
    .where("id", "=", studyId)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, time_zone, telephone, pseudonym_key } = row;
  return {
    id,
    name,
    timeZone: time_zone,
    telephone: telephone ?? "",
    key: pseudonym_key,
  };
}

/** Whether an address wants no more mail of a study. */
export async function isStopped(
  db: Kysely<Tables>,
  studyId: string,
  addressHash: Uint8Array,
): Promise<boolean> {
  const row = await db
    .selectFrom("mail_stop")
    .select("stopped_at")
    .where("study_id", "=", studyId)
    .where("address_hash", "=", addressHash)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that an address wants no more mail of a study. */
export async function storeStop(
  db: Kysely<Tables>,
  studyId: string,
  addressHash: Uint8Array,
  now: Date,
): Promise<void> {
  await db
    .insertInto("mail_stop")
    .values({ study_id: studyId, address_hash: addressHash, stopped_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a stop back, when the person says so. */
export async function removeStop(
  db: Kysely<Tables>,
  studyId: string,
  addressHash: Uint8Array,
): Promise<void> {
  await db
    .deleteFrom("mail_stop")
    .where("study_id", "=", studyId)
    .where("address_hash", "=", addressHash)
    .execute();
}

/**
 * How many mails of a kind an address was sent since two moments. Those who count for one address do so one
 * after the other, so that two at once can't both be the last that is allowed.
 */
export async function countMails(
  transaction: Transaction<Tables>,
  to: {
    readonly studyId: string;
    readonly addressHash: Uint8Array;
    readonly kind: string;
  },
  since: { readonly hour: Date; readonly day: Date },
): Promise<{ hour: number; day: number }> {
  const turn = Buffer.from(to.addressHash).readBigInt64BE();
  await sql`select pg_advisory_xact_lock(${turn}::bigint)`.execute(transaction);
  const { hour, day } = await transaction
    .selectFrom("mail")
    .select((eb) => [
      eb.fn
        .countAll<number>()
        .filterWhere("queued_at", ">", since.hour)
        .as("hour"),
      eb.fn.countAll<number>().as("day"),
    ])
    .where("study_id", "=", to.studyId)
    .where("address_hash", "=", to.addressHash)
    .where("kind", "=", to.kind)
    .where("queued_at", ">", since.day)
    .executeTakeFirstOrThrow();
  return { hour, day };
}

/** Notes how a mail ended. */
export async function storeMailEnd(
  transaction: Transaction<Tables>,
  id: string,
  end:
    | { readonly status: "sent"; readonly at: Date }
    | { readonly status: "failed" | "cancelled"; readonly error: string },
): Promise<void> {
  await transaction
    .updateTable("mail")
    .set(
      end.status === "sent"
        ? { status: end.status, sent_at: end.at, error: null }
        : { status: end.status, error: end.error },
    )
    .where("id", "=", id)
    .execute();
}

/** Notes that from now on a server may have a mail, or that it said no. */
export async function noteHandedOver(
  db: Kysely<Tables>,
  id: string,
  at: Date | null,
): Promise<void> {
  await db
    .updateTable("mail")
    .set({ handed_over_at: at })
    .where("id", "=", id)
    .execute();
}

/** Since when a server may have a mail; null where it has not. */
export async function readHandedOver(
  db: Kysely<Tables>,
  id: string,
): Promise<Date | null> {
  const row = await db
    .selectFrom("mail")
    .select("handed_over_at as at")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.at ?? null;
}
