import type { Transaction } from "kysely";
import type { ZodType } from "zod";
import type { Tables } from "../storage/tables.ts";

/** The part of a job that writes; it runs in the transaction that marks the job as done. */
export type JobWriting = (transaction: Transaction<Tables>) => Promise<void>;

/** What a job is given beside its payload. */
export interface JobContext {
  readonly jobId: string;
  /** 1 at the first try. */
  readonly attempt: number;
  readonly nowMs: number;
  /** Aborted when another process has taken the job over: stop, nothing will be kept. */
  readonly signal: AbortSignal;
}

/** When a recurring job is due: a cron pattern of five or six fields in an IANA time zone. */
export interface Recurrence {
  readonly pattern: string;
  readonly timeZone: string;
}

/** How one kind of job is done; made by `defineJob` or `defineRecurringJob`. */
export interface JobHandler {
  readonly name: string;
  /** After so many tries it is given up. */
  readonly maxAttempts: number;
  /** How many of this kind one process does at a time, so that a slow kind holds up no other. */
  readonly atOnce: number;
  readonly recurrence: Recurrence | null;
  run(payload: unknown, context: JobContext): Promise<JobWriting | void>;
  /** What to write when it is given up, if anything. */
  giveUp(payload: unknown, reason: string): JobWriting | null;
}

/** Thrown by a job that would fail for ever: it is given up at once. The message is stored: no personal data. */
export class JobHopeless extends Error {
  override name = "JobHopeless";
}

const MAX_ATTEMPTS = 8;

/**
 * Describes a kind of job. `run` may happen more than once (a crash, a lost database), so slow work in it must
 * bear repeating; what it returns is written exactly once, together with "done".
 */
export function defineJob<Payload>(job: {
  readonly name: string;
  readonly payload: ZodType<Payload>;
  readonly maxAttempts?: number;
  readonly atOnce?: number;
  run(payload: Payload, context: JobContext): Promise<JobWriting | void>;
  giveUp?(payload: Payload, reason: string): JobWriting;
}): JobHandler {
  return {
    name: job.name,
    maxAttempts: job.maxAttempts ?? MAX_ATTEMPTS,
    atOnce: job.atOnce ?? 1,
    recurrence: null,
    async run(payload, context) {
      const parsed = job.payload.safeParse(payload);
      if (!parsed.success)
        throw new JobHopeless("Its payload has another shape.");
      return job.run(parsed.data, context);
    },
    giveUp(payload, reason) {
      const parsed = job.payload.safeParse(payload);
      return parsed.success
        ? (job.giveUp?.(parsed.data, reason) ?? null)
        : null;
    },
  };
}

/**
 * Describes a job that comes again and again. Occurrences missed while nothing ran are made up for by one run.
 * On the days when clocks change, a time that does not exist is taken at the next one that does, and a time
 * that comes twice is taken once; patterns with `*` or lists in hours or minutes follow the real hours.
 */
export function defineRecurringJob(job: {
  readonly name: string;
  readonly recurrence: Recurrence;
  readonly maxAttempts?: number;
  run(context: JobContext): Promise<JobWriting | void>;
}): JobHandler {
  return {
    name: job.name,
    maxAttempts: job.maxAttempts ?? MAX_ATTEMPTS,
    atOnce: 1,
    recurrence: job.recurrence,
    run: (_payload, context) => job.run(context),
    giveUp: () => null,
  };
}
