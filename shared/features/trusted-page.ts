import * as z from "zod";
import { itemId } from "../protocol/item-id.ts";
import { LANGUAGES } from "../words/languages.ts";

/** A page of the web that a thing leads to. Its title is its own, in its own language. */
export const trustedPage = z.object({
  id: itemId,
  title: z.string().min(1),
  publisher: z.string().min(1),
  address: z.url({ protocol: /^https?$/ }),
  language: z.enum(LANGUAGES),
});
export type TrustedPage = z.infer<typeof trustedPage>;
