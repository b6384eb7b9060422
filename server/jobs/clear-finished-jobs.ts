import { defineRecurringJob, type JobHandler } from "./define-job.ts";

/**
 * Each night, forgets jobs that ended long ago. A `once` key holds as long as its row, so keys must be such
 * that nobody asks for the same thing again after those days.
 */
export function makeClearFinishedJobs(keptDays: number): JobHandler {
  return defineRecurringJob({
    name: "jobs.clear-finished",
    recurrence: { pattern: "17 3 * * *", timeZone: "UTC" },
    run: async ({ nowMs }) => {
      const before = new Date(nowMs - keptDays * 86_400_000);
      return async (transaction) => {
        await transaction
          .deleteFrom("job")
          .where("done_at", "<", before)
          .execute();
      };
    },
  });
}
