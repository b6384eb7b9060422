import { randomUUID } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import type { RecordingSummary } from "../../shared/features/recording.ts";
import type { Stretch } from "../../shared/features/recording/moment.ts";
import { measureLength } from "../../shared/features/recording/replay-clock.ts";
import type { Tables } from "../storage/tables.ts";
import { type CalendarReader, selectOccurrences } from "./occurrences.ts";

/** A class that nobody ended is over after so long, and its recording with it. */
const LONGEST_CLASS_MS = 6 * 3_600_000;

/** From now on a class is recorded; @returns whether it was not already. */
export async function beginRecording(
  transaction: Transaction<Tables>,
  which: {
    readonly classId: string;
    readonly membershipId: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto("recording")
    .values({
      id: randomUUID(),
      class_id: which.classId,
      started_by: which.membershipId,
      started_at: which.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Stops the recording of a class; @returns whether there was one. */
export async function stopRecording(
  db: Kysely<Tables>,
  classId: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("recording")
    .set({ stopped_at: sql`greatest(started_at, ${now})` })
    .where("class_id", "=", classId)
    .where("stopped_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Since when a class is being recorded; `null` while it is not. */
export async function findRunningRecording(
  db: Kysely<Tables>,
  classId: string,
): Promise<Date | null> {
  const row = await db
    .selectFrom("recording")
    .select("started_at")
    .where("class_id", "=", classId)
    .where("stopped_at", "is", null)
    .executeTakeFirst();
  return row?.started_at ?? null;
}

/** Deletes the recording of a class; @returns whether there was one. */
export async function removeRecording(
  transaction: Transaction<Tables>,
  studyId: string,
  classId: string,
): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom("recording")
    .where("class_id", "=", (eb) =>
      eb
        .selectFrom("class")
        .select("id")
        .where("id", "=", classId)
        .where("study_id", "=", studyId),
    )
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** A recording as far as its class and its stretches go. */
export interface RecordingOutline {
  readonly summary: RecordingSummary;
  readonly stretches: readonly Stretch[];
}

/** The recordings of classes that a reader may come to, the newest first; all of them, or that of one class. */
export async function listRecordings(
  db: Kysely<Tables>,
  reader: CalendarReader,
  nowMs: number,
  classId?: string,
): Promise<RecordingOutline[]> {
  const rows = await selectOccurrences(db, reader)
    .innerJoin("recording", "recording.class_id", "class.id")
    .select(["recording.started_at as from", "recording.stopped_at as until"])
    .$if(classId !== undefined, (query) =>
      query.where("class.id", "=", classId ?? ""),
    )
    .orderBy("class.started_at", "desc")
    .orderBy("recording.started_at")
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((parts) => {
    const [first] = parts;
    const startedAt = first?.started_at?.getTime();
    if (!first || startedAt === undefined) return [];
    const overAt = first.ended_at?.getTime() ?? startedAt + LONGEST_CLASS_MS;
    const lastMs = Math.min(overAt, nowMs);
    const stretches = parts.map(({ from, until }) => ({
      fromMs: from.getTime(),
      untilMs: Math.max(
        from.getTime(),
        Math.min(until?.getTime() ?? lastMs, lastMs),
      ),
    }));
    const summary = {
      class: first.id,
      title: first.title,
      startedAt,
      lengthMs: measureLength(stretches),
      isRunning: nowMs < overAt && parts.some(({ until }) => until === null),
    };
    return [{ summary, stretches }];
  });
}
