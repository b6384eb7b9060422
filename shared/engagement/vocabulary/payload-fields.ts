import { z } from "zod";
import { parseTimestamp } from "../parse-timestamp.ts";

/** An optional key: null means "not given". */
export function optionalText(description: string) {
  return z.string().nullish().describe(description);
}

/** A number with its unit. */
export function quantity(description: string, unit: string) {
  return z.number().meta({ description, unit });
}

/** A moment: ISO 8601 text with its zone, or ms since 1970. */
export function moment(description: string) {
  return z
    .union([
      z.string().refine((text) => parseTimestamp(text) !== null),
      z.number(),
    ])
    .meta({ description, unit: "ISO 8601 or ms since 1970" });
}

/** Who heard it: how many, or their pseudonyms. */
export function hearers() {
  return z
    .union([z.number(), z.array(z.string())])
    .nullish()
    .describe("How many people heard it, or their pseudonyms");
}
