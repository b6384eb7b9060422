import type { Kysely } from "kysely";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";
import { inTransaction } from "../storage/write.ts";
import { addJob } from "./add-job.ts";
import type { JobHandler } from "./define-job.ts";
import { findNextOccurrence } from "./find-next-occurrence.ts";

/** Puts the next occurrence in line, once however many processes do so; gives its moment. */
export async function addNextOccurrence(
  db: Kysely<Tables>,
  { name, recurrence }: JobHandler,
  after: Date,
): Promise<Date | null> {
  const runAt = recurrence && findNextOccurrence(recurrence, after);
  if (runAt) await addJob(db, { name, runAt, once: runAt.toISOString() });
  return runAt;
}

/** At start: each recurring job has its next occurrence in line, and none of a pattern that was changed since. */
export async function planRecurringJobs(
  database: Database,
  handlers: readonly JobHandler[],
  now: Date,
): Promise<void> {
  for (const handler of handlers) {
    if (!handler.recurrence) continue;
    await inTransaction(database, async (transaction) => {
      const next = await addNextOccurrence(transaction, handler, now);
      await transaction
        .deleteFrom("job")
        .where("name", "=", handler.name)
        .where("done_at", "is", null)
        .where("attempts", "=", 0)
        .where("run_at", ">", now)
        .$if(next !== null, (query) =>
          query.where("once_key", "!=", next?.toISOString() ?? ""),
        )
        .execute();
    });
  }
}
