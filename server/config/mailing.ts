import * as z from "zod";
import { count, duration, mailSender } from "./setting-types.ts";

/** How mail goes out. */
export const mailing = {
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: mailSender.optional(),
  MAIL_PER_HOUR: count.default(5),
  MAIL_PER_DAY: count.default(12),
  MAIL_TRIES: count.default(12),
  SMTP_SECONDS: duration.default(30),
};
