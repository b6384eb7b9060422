import type { Kysely, Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** A hand as it is kept. */
export interface KeptHand {
  readonly place: string;
  readonly position: number;
  readonly raisedAt: Date;
}

/** Keeps that a hand went up. */
export async function keepHand(
  transaction: Transaction<Tables>,
  hand: KeptHand & { readonly membershipId: string; readonly studyId: string },
): Promise<void> {
  const { membershipId, studyId, place, position, raisedAt } = hand;
  await dropHand(transaction, membershipId);
  await transaction
    .insertInto("raised_hand")
    .values({
      membership_id: membershipId,
      study_id: studyId,
      place,
      position,
      raised_at: raisedAt,
    })
    .execute();
}

/** Notes that a hand is down. */
export async function dropHand(
  db: Kysely<Tables>,
  membershipId: string,
): Promise<void> {
  await db
    .deleteFrom("raised_hand")
    .where("membership_id", "=", membershipId)
    .execute();
}

/** The hands of a study that went up since then, by membership. */
export async function listHands(
  db: Kysely<Tables>,
  studyId: string,
  since: Date,
): Promise<Map<string, KeptHand>> {
  const rows = await db
    .selectFrom("raised_hand")
    .selectAll()
    .where("study_id", "=", studyId)
    .where("raised_at", ">", since)
    .execute();
  return new Map(
    rows.map((row) => [
      row.membership_id,
      { place: row.place, position: row.position, raisedAt: row.raised_at },
    ]),
  );
}
