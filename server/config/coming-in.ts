import * as z from "zod";
import { count, duration, restMinutes } from "./setting-types.ts";

/** How people come in, and how long their keys and sign-ins last. */
export const comingIn = {
  SIGN_IN_DAYS: duration.default(30),
  SHARED_SIGN_IN_HOURS: duration.default(12),
  DEVICE_KNOWN_DAYS: z.coerce.number().min(1).max(400).default(400),
  STAFF_IDLE_MINUTES: restMinutes.default(30),
  SHARED_IDLE_MINUTES: restMinutes.default(120),
  SIGN_IN_LINK_HOURS: duration.default(72),
  SET_UP_LINK_HOURS: duration.default(24),
  INVITATION_DAYS: duration.default(30),
  STUDY_CODE_DAYS: duration.default(90),
  MAILED_CODE_MINUTES: duration.default(10),
  MAILED_CODE_TRIES: count.default(5),
  WRONG_KEYS_PER_MINUTE: duration.default(5),
  GUESSES_PER_HOUR: duration.default(20),
  MAIL_WISHES_PER_HOUR: duration.default(20),
};
