import * as z from "zod";

/** The id of something that a station offers, as it stands in the log. */
export const itemId = z
  .string()
  .max(40)
  .regex(/^[a-z0-9-]+$/);
