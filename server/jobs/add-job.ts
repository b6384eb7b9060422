import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

export interface NewJob {
  /** Of the handler that does it. */
  readonly name: string;
  /** The earliest moment. */
  readonly runAt: Date;
  /** Kept until the job is done or given up, then wiped. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** Of jobs with the same name and key only the first is taken, ever. */
  readonly once?: string;
}

/**
 * Puts a job in line. Given the transaction of what it belongs to, both are stored or neither is.
 * @returns its id, or null where a job with this key is there already
 */
export async function addJob(
  db: Kysely<Tables>,
  job: NewJob,
): Promise<string | null> {
  const row = await db
    .insertInto("job")
    .values({
      id: randomUUID(),
      name: job.name,
      run_at: job.runAt,
      payload: JSON.stringify(job.payload ?? {}),
      once_key: job.once ?? null,
    })
    .onConflict((conflict) => conflict.constraint("job_once").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}
