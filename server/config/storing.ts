import * as z from "zod";
import { count, duration } from "./setting-types.ts";

/** Where data lies. */
export const storing = {
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  FILES_IN: z.enum(["disk", "database"]).default("disk"),
  RESERVE_MB: z.coerce.number().min(0).default(100),
  DATABASE_WAIT_SECONDS: duration.default(60),
  DATABASE_CONNECTIONS: count.default(10),
  IDLE_TRANSACTION_SECONDS: duration.default(10),
};
