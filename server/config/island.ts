import * as z from "zod";
import { count, duration } from "./setting-types.ts";

/** How the live island behaves. */
export const island = {
  SEAT_KEPT_SECONDS: duration.default(120),
  PRESENTER_KEPT_SECONDS: duration.default(300),
  SEAT_TICKET_SECONDS: duration.default(20),
  RETURN_MINUTES: duration.default(30),
  STANDING_SECONDS: duration.default(3),
  POSITION_SAMPLE_SECONDS: z.coerce.number().min(1).default(5),
  REST_SAMPLE_SECONDS: z.coerce.number().min(1).default(30),
  RATE_FACTOR: duration.default(1),
  FRAME_KB: count.default(8),
  PING_SECONDS: duration.default(3),
  PING_RETRIES: count.default(2),
};
