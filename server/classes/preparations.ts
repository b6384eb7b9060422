import type { Kysely, Transaction } from "kysely";
import type { Preparation } from "../../shared/features/preparation.ts";
import type { Tables } from "../storage/tables.ts";

/** A preparation as it is kept. */
export interface KeptPreparation extends Preparation {
  /** When the class was given its task. */
  readonly taskGivenAt: Date | null;
}

const NOTHING: KeptPreparation = {
  film: null,
  polls: [],
  task: null,
  notes: "",
  taskGivenAt: null,
};

/** What stands ready for a class; nothing where nobody has prepared it. */
export async function readPreparation(
  db: Kysely<Tables>,
  classId: string,
): Promise<KeptPreparation> {
  const row = await db
    .selectFrom("preparation")
    .selectAll()
    .where("class_id", "=", classId)
    .executeTakeFirst();
  if (!row) return NOTHING;
  const { film, polls, task_station: station, task_words: words } = row;
  return {
    film,
    polls,
    task: station === null ? null : { station, words },
    notes: row.notes,
    taskGivenAt: row.task_given_at,
  };
}

/** Keeps what is given of a preparation; what is left out stays. */
export async function keepPreparation(
  transaction: Transaction<Tables>,
  classId: string,
  { film, polls, task, notes }: Partial<Preparation>,
  now: Date,
): Promise<void> {
  const values = {
    changed_at: now,
    ...(film === undefined ? {} : { film }),
    ...(polls === undefined ? {} : { polls: JSON.stringify(polls) }),
    ...(notes === undefined ? {} : { notes }),
    ...(task === undefined
      ? {}
      : {
          task_station: task?.station ?? null,
          task_words: task?.words ?? "",
        }),
  };
  await transaction
    .insertInto("preparation")
    .values({ class_id: classId, ...values })
    .onConflict((conflict) => conflict.column("class_id").doUpdateSet(values))
    .execute();
}

/** A class as far as preparing it goes. */
export interface PreparedClass {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly deckId: string | null;
  /** Where it is to walk to. */
  readonly trip: string | null;
  readonly topicId: string | null;
  readonly seriesId: string | null;
  readonly hasBegun: boolean;
  /** Over or called off: nothing is prepared for it any more. */
  readonly isOver: boolean;
}

/** One class of a study; `null` where there is none of this id. */
export async function findPreparedClass(
  db: Kysely<Tables>,
  studyId: string,
  id: string,
): Promise<PreparedClass | null> {
  const row = await db
    .selectFrom("class")
    .selectAll()
    .where("study_id", "=", studyId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row
    ? {
        id,
        title: row.title,
        startsAt: row.starts_at,
        deckId: row.deck_id,
        trip: row.trip_place,
        topicId: row.topic_id,
        seriesId: row.series_id,
        hasBegun: row.started_at !== null,
        isOver: row.ended_at !== null || row.cancelled_at !== null,
      }
    : null;
}
