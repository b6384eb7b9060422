import type { Database } from "../storage/database.ts";
import { inTransaction } from "../storage/write.ts";
import type { JobWriting } from "./define-job.ts";

/** A job that this process has locked. */
export interface ClaimedJob {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  /** Which claim this is; only the latest one may write. */
  readonly attempts: number;
}

/** Another process has taken the job over in the meantime: nothing of this run was kept. */
export class JobLockLost extends Error {
  override name = "JobLockLost";
}

const MAX_ERROR_CHARS = 300;

/** Locks the job that has waited longest among some names; a lock that has run out does not count. */
export async function claimJob(
  { db }: Database,
  names: readonly string[],
  nowMs: number,
  lockMs: number,
): Promise<ClaimedJob | null> {
  if (names.length === 0) return null;
  const now = new Date(nowMs);
  const row = await db
    .updateTable("job")
    .set((eb) => ({
      locked_until: new Date(nowMs + lockMs),
      attempts: eb("attempts", "+", 1),
    }))
    .where("id", "=", (eb) =>
      eb
        .selectFrom("job")
        .select("id")
        .where("done_at", "is", null)
        .where("run_at", "<=", now)
        .where("name", "in", names)
        .where((free) =>
          free.or([
            free("locked_until", "is", null),
            free("locked_until", "<=", now),
          ]),
        )
        .orderBy("run_at")
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(["id", "name", "payload", "attempts"])
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps the lock of a job that takes longer; false when it was lost. */
export async function renewLock(
  { db }: Database,
  job: ClaimedJob,
  lockedUntil: Date,
): Promise<boolean> {
  const row = await db
    .updateTable("job")
    .set({ locked_until: lockedUntil })
    .where("id", "=", job.id)
    .where("attempts", "=", job.attempts)
    .where("done_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Marks a job as done, or given up where there is an error, together with what it writes.
 * @throws JobLockLost and keeps nothing where another claim has it
 */
export async function finishJob(
  database: Database,
  job: ClaimedJob,
  ending: { readonly at: Date; readonly error: string | null },
  writings: readonly JobWriting[],
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const row = await transaction
      .updateTable("job")
      .set({
        done_at: ending.at,
        locked_until: null,
        payload: "{}",
        error: ending.error?.slice(0, MAX_ERROR_CHARS) ?? null,
      })
      .where("id", "=", job.id)
      .where("attempts", "=", job.attempts)
      .where("done_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!row) throw new JobLockLost(job.name);
    for (const write of writings) await write(transaction);
  });
}

/** Frees a job that failed, to be tried again later. */
export async function postponeJob(
  { db }: Database,
  job: ClaimedJob,
  until: Date,
  error: string,
): Promise<void> {
  await db
    .updateTable("job")
    .set({
      run_at: until,
      locked_until: null,
      error: error.slice(0, MAX_ERROR_CHARS),
    })
    .where("id", "=", job.id)
    .where("attempts", "=", job.attempts)
    .where("done_at", "is", null)
    .execute();
}
