import type { Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** Something a person has from now on, and where they got it. */
export interface NewThing {
  readonly id: string;
  readonly studyId: string;
  readonly membershipId: string;
  readonly kind: string;
  readonly item: string;
  readonly place: string;
  readonly station: string;
  /** What has to be remembered of it; its shape belongs to the feature that keeps it. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly obtainedAt: number;
  /** The request it came from: one request adds one thing at most. */
  readonly clientEventId: string;
}

/** Puts a thing among a person's things, in the transaction that also records how. */
export async function addThing(
  transaction: Transaction<Tables>,
  thing: NewThing,
): Promise<void> {
  await transaction
    .insertInto("thing")
    .values({
      id: thing.id,
      study_id: thing.studyId,
      membership_id: thing.membershipId,
      kind: thing.kind,
      item: thing.item,
      from_place: thing.place,
      from_station: thing.station,
      detail: JSON.stringify(thing.detail),
      obtained_at: new Date(thing.obtainedAt),
      client_event_id: thing.clientEventId,
    })
    .execute();
}
