import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";
import { noteInvited } from "./note-invited.ts";

/** Classes that began longer ago are over, even if nobody ended them. */
const LONGEST_CLASS_MS = 6 * 3_600_000;

/** Plans a class. */
export async function planClass(
  db: Kysely<Tables>,
  planned: {
    readonly studyId: string;
    readonly place: string;
    readonly title: string;
    readonly startsAt: Date;
    readonly minutes: number;
    readonly now: Date;
  },
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto("class")
    .values({
      id,
      study_id: planned.studyId,
      place: planned.place,
      title: planned.title,
      starts_at: planned.startsAt,
      minutes: planned.minutes,
      created_at: planned.now,
    })
    .execute();
  return id;
}

/** A class that has begun and not ended. */
export interface BegunClass {
  readonly id: string;
  readonly title: string;
  readonly startedAt: Date;
  /** Who started it; "" where that person is gone for good. */
  readonly hostMembershipId: string;
  readonly presenterMembershipId: string;
}

/** Marks a planned class as begun; `null` when there is none to begin. */
export async function beginPlannedClass(
  transaction: Transaction<Tables>,
  which: {
    readonly id: string;
    readonly studyId: string;
    readonly presenterMembershipId: string;
    readonly now: Date;
  },
): Promise<{ title: string } | null> {
  const row = await transaction
    .updateTable("class")
    .set({
      started_at: which.now,
      presenter: which.presenterMembershipId,
      host: which.presenterMembershipId,
    })
    .where("id", "=", which.id)
    .where("study_id", "=", which.studyId)
    .where("ended_at", "is", null)
    .where("started_at", "is", null)
    .where("cancelled_at", "is", null)
    .returning("title")
    .executeTakeFirst();
  if (row) await noteInvited(transaction, which.id);
  return row ?? null;
}

/** The deck a class is prepared with; `null` for none. */
export async function findPreparedDeck(
  db: Kysely<Tables>,
  id: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("class")
    .select("deck_id as deckId")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.deckId ?? null;
}

/** What a class is called. */
export async function findTitle(
  db: Kysely<Tables>,
  id: string,
): Promise<string> {
  const { title } = await db
    .selectFrom("class")
    .select("title")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return title;
}

/** Notes who leads a class from now on. */
export async function noteClassPresenter(
  db: Kysely<Tables>,
  id: string,
  membershipId: string,
): Promise<void> {
  await db
    .updateTable("class")
    .set({ presenter: membershipId })
    .where("id", "=", id)
    .execute();
}

/** Marks a class as ended. */
export async function endClass(
  transaction: Transaction<Tables>,
  id: string,
  now: Date,
): Promise<void> {
  await transaction
    .updateTable("class")
    .set({ ended_at: now })
    .where("id", "=", id)
    .execute();
  await transaction
    .updateTable("attendance")
    .set({ left_at: now })
    .where("class_id", "=", id)
    .where("left_at", "is", null)
    .execute();
}

/** The class that was running in a place when the server went down. */
export async function findRunningClass(
  db: Kysely<Tables>,
  studyId: string,
  place: string,
  nowMs: number,
): Promise<BegunClass | null> {
  const row = await db
    .selectFrom("class")
    .select(["id", "title", "started_at", "presenter", "host"])
    .where("study_id", "=", studyId)
    .where("place", "=", place)
    .where("started_at", ">", new Date(nowMs - LONGEST_CLASS_MS))
    .where("ended_at", "is", null)
    .orderBy("started_at", "desc")
    .executeTakeFirst();
  if (!row?.started_at) return null;
  return {
    id: row.id,
    title: row.title,
    startedAt: row.started_at,
    hostMembershipId: row.host ?? "",
    presenterMembershipId: row.presenter ?? "",
  };
}
