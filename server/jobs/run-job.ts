import type { Logger } from "pino";
import type { ServerClock } from "../engagement/server-clock.ts";
import type { Database } from "../storage/database.ts";
import { JobHopeless, type JobHandler, type JobWriting } from "./define-job.ts";
import {
  type ClaimedJob,
  finishJob,
  JobLockLost,
  postponeJob,
  renewLock,
} from "./job-records.ts";
import { addNextOccurrence } from "./plan-recurring-jobs.ts";
import { retryDelayMs } from "./retry-delay.ts";

export interface RunJobServices {
  readonly database: Database;
  readonly clock: ServerClock;
  readonly log: Logger;
  readonly lockMs: number;
}

const describeError = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** Does one claimed job and stores how it went. Never throws: a database that is gone leaves the lock to run out. */
export async function runJob(
  job: ClaimedJob,
  handler: JobHandler,
  services: RunJobServices,
): Promise<void> {
  const { database, clock, log, lockMs } = services;
  const lost = new AbortController();
  const renewing = setInterval(() => {
    const until = new Date(clock.nowMs() + lockMs);
    renewLock(database, job, until).then(
      (isHeld) => isHeld || lost.abort(),
      (error: unknown) => log.warn({ err: error }, "job lock not renewed"),
    );
  }, lockMs / 3);
  const finish = (error: string | null, writing: JobWriting | null | void) =>
    finishJob(database, job, { at: clock.now(), error }, [
      async (transaction) => {
        await addNextOccurrence(transaction, handler, clock.now());
      },
      ...(writing ? [writing] : []),
    ]);
  const about = { job: job.name, id: job.id, attempts: job.attempts };
  try {
    // A job that ended its process each time must not do so for ever.
    if (job.attempts > handler.maxAttempts)
      throw new JobHopeless("It never came to an end.");
    const writing = await handler.run(job.payload, {
      jobId: job.id,
      attempt: job.attempts,
      nowMs: clock.nowMs(),
      signal: lost.signal,
    });
    await finish(null, writing);
  } catch (error) {
    if (error instanceof JobLockLost) {
      log.warn(about, "another process has taken the job over");
      return;
    }
    const reason = describeError(error);
    const isHopeless =
      error instanceof JobHopeless || job.attempts >= handler.maxAttempts;
    try {
      if (isHopeless) {
        await finish(reason, handler.giveUp(job.payload, reason));
        log.error({ ...about, err: error }, "job given up");
      } else {
        const delayMs = retryDelayMs(job.attempts);
        const until = new Date(clock.nowMs() + delayMs);
        await postponeJob(database, job, until, reason);
        log.warn({ ...about, delayMs, err: error }, "job failed, tried later");
      }
    } catch (failure) {
      log.error({ ...about, err: failure }, "end of job not stored");
    }
  } finally {
    clearInterval(renewing);
  }
}
