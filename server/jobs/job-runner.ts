import type { Logger } from "pino";
import type { ServerClock } from "../engagement/server-clock.ts";
import type { Database } from "../storage/database.ts";
import type { JobHandler } from "./define-job.ts";
import { claimJob } from "./job-records.ts";
import { planRecurringJobs } from "./plan-recurring-jobs.ts";
import { runJob } from "./run-job.ts";

/** Does what is in line in the job table, beside other processes that do the same. */
export interface JobRunner {
  /** Puts recurring jobs in line and begins to look for due ones. */
  start(): Promise<void>;
  /** Looks at once; for those who have just stored a job that is due. */
  wake(): void;
  /** Does all that is due now and settles when nothing is left; for tests and commands. */
  runDue(): Promise<void>;
  /** Takes nothing new and waits for what is running. */
  stop(): Promise<void>;
}

export interface JobRunnerOptions {
  readonly database: Database;
  readonly clock: ServerClock;
  readonly log: Logger;
  readonly handlers: readonly JobHandler[];
  /** How often it looks for due jobs. */
  readonly pollMs?: number;
  /**
   * How long a job stays locked after its process died; renewed while it runs. Clocks of several machines must
   * agree better than this.
   */
  readonly lockMs?: number;
}

const POLL_MS = 1000;
const LOCK_MS = 30_000;

/**
 * Makes the one runner of a process. Jobs whose name no handler has are left for others.
 * @throws Error when two handlers have one name
 */
export function createJobRunner(options: JobRunnerOptions): JobRunner {
  const { database, clock, log, handlers } = options;
  const { pollMs = POLL_MS, lockMs = LOCK_MS } = options;
  const byName = new Map(handlers.map((handler) => [handler.name, handler]));
  if (byName.size < handlers.length)
    throw new Error("Two kinds of job have the same name.");
  const running = new Map<Promise<void>, string>();
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let filling: Promise<void> | null = null;
  let mustLookAgain = false;

  const listFreeNames = (): string[] => {
    const busy = [...running.values()];
    return handlers
      .filter(
        ({ name, atOnce }) =>
          busy.filter((other) => other === name).length < atOnce,
      )
      .map(({ name }) => name);
  };
  const claimAll = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      mustLookAgain = false;
      const job = await claimJob(
        database,
        listFreeNames(),
        clock.nowMs(),
        lockMs,
      );
      const handler = job && byName.get(job.name);
      if (!handler) {
        if (mustLookAgain) continue;
        return;
      }
      const run = runJob(job, handler, { database, clock, log, lockMs });
      running.set(run, job.name);
      void run.then(() => {
        running.delete(run);
        wake();
      });
    }
  };
  const fill = (): Promise<void> => {
    mustLookAgain = true;
    filling ??= claimAll().finally(() => (filling = null));
    return filling;
  };
  let isLineDown = false;
  const wake = (): void => {
    if (stopping.signal.aborted) return;
    fill().then(
      () => (isLineDown = false),
      (error: unknown) => {
        if (!isLineDown) log.error({ err: error }, "no look at the jobs");
        isLineDown = true;
      },
    );
  };

  return {
    async start() {
      await planRecurringJobs(database, handlers, clock.now());
      timer = setInterval(wake, pollMs);
      wake();
    },
    wake,
    async runDue() {
      // A job that ends looks for the next one by itself; the last look finds nothing and nothing runs.
      for (;;) {
        await fill();
        if (running.size === 0) return;
        await Promise.all(running.keys());
      }
    },
    async stop() {
      stopping.abort();
      if (timer) clearInterval(timer);
      await filling?.catch(() => undefined);
      await Promise.all(running.keys());
    },
  };
}
