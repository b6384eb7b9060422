import { type Kysely, sql, type Transaction } from "kysely";
import type {
  GivenPractice,
  PracticeTask,
} from "../../shared/features/practice.ts";
import type { Tables } from "../storage/tables.ts";
import { type CalendarReader, selectOccurrences } from "./occurrences.ts";

/** Notes that a class was given its task; @returns the task, or `null` where none was prepared. */
export async function giveTask(
  transaction: Transaction<Tables>,
  classId: string,
  now: Date,
): Promise<PracticeTask | null> {
  const row = await transaction
    .updateTable("preparation")
    .set({ task_given_at: now })
    .where("class_id", "=", classId)
    .where("task_station", "is not", null)
    .returning(["task_station as station", "task_words as words"])
    .executeTakeFirst();
  return row?.station ? { station: row.station, words: row.words } : null;
}

/** The tasks given since then in classes that a reader may come to, the latest first. */
const selectGiven = (db: Kysely<Tables>, reader: CalendarReader, since: Date) =>
  selectOccurrences(db, reader)
    .innerJoin("preparation", "preparation.class_id", "class.id")
    .leftJoin("practice_done", (join) =>
      join
        .onRef("practice_done.class_id", "=", "class.id")
        .on("practice_done.membership_id", "=", reader.membershipId),
    )
    .select([
      "preparation.task_station as station",
      "preparation.task_words as words",
      "practice_done.done_at as doneAt",
    ])
    .where("preparation.task_given_at", ">", since)
    .where("preparation.task_station", "is not", null)
    .orderBy("preparation.task_given_at", "desc");

/** What was given last since then, in a class that the reader may come to. */
export async function findPractice(
  db: Kysely<Tables>,
  reader: CalendarReader,
  since: Date,
): Promise<GivenPractice | null> {
  const row = await selectGiven(db, reader, since).executeTakeFirst();
  if (!row?.station) return null;
  const { id, title, station, words, doneAt } = row;
  return { class: id, title, station, words, isDone: doneAt !== null };
}

/**
 * Keeps that somebody has practised what a class was given.
 * @returns where, and whether it is news; `null` where they were given nothing there
 */
export async function keepPracticeDone(
  transaction: Transaction<Tables>,
  reader: CalendarReader,
  classId: string,
  now: Date,
): Promise<{ station: string; isNews: boolean } | null> {
  const row = await selectGiven(transaction, reader, new Date(0))
    .where("class.id", "=", classId)
    .executeTakeFirst();
  if (!row?.station) return null;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto("practice_done")
    .values({
      class_id: classId,
      membership_id: reader.membershipId,
      done_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(["class_id", "membership_id"]).doNothing(),
    )
    .executeTakeFirst();
  return {
    station: row.station,
    isNews: (numInsertedOrUpdatedRows ?? 0n) > 0n,
  };
}

/** How many said that they have practised what a class was given. */
export async function countPracticeDone(
  db: Kysely<Tables>,
  classId: string,
): Promise<number> {
  const row = await db
    .selectFrom("practice_done")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("class_id", "=", classId)
    .executeTakeFirstOrThrow();
  return row.count;
}
