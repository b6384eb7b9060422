import { defineRecurringJob, type JobHandler } from "./define-job.ts";

const KEPT_DAYS = 60;

/**
 * Each night, forgets jobs that ended long ago. A `once` key holds as long as its row, so keys must be such
 * that nobody asks for the same thing again after sixty days.
 */
export const clearFinishedJobs: JobHandler = defineRecurringJob({
  name: "jobs.clear-finished",
  recurrence: { pattern: "17 3 * * *", timeZone: "UTC" },
  run: async ({ nowMs }) => {
    const before = new Date(nowMs - KEPT_DAYS * 86_400_000);
    return async (transaction) => {
      await transaction
        .deleteFrom("job")
        .where("done_at", "<", before)
        .execute();
    };
  },
});
