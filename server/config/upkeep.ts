import * as z from "zod";
import { count, duration } from "./setting-types.ts";

/** What runs by itself, and for how long things are kept. */
export const upkeep = {
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "silent"])
    .default("info"),
  SHUTDOWN_SECONDS: duration.default(9),
  DRAIN_SECONDS: duration.default(3),
  JOB_POLL_SECONDS: duration.default(1),
  JOB_LOCK_SECONDS: duration.default(30),
  FINISHED_JOB_DAYS: duration.default(60),
  BACKUPS_KEPT: count.default(7),
  MIGRATION_BACKUPS_KEPT: count.default(3),
  WORDS_KEPT_DAYS: duration.optional(),
  RECORDINGS_KEPT_DAYS: duration.default(180),
  ANSWERS_KEPT_DAYS: duration.default(7),
  KEYS_KEPT_DAYS: duration.default(30),
  EXPORTS_KEPT_DAYS: duration.default(7),
};
