import * as z from "zod";
import { isVia, type Via } from "./via.ts";

/**
 * What travels round every request, by the island's socket and by HTTP alike.
 * `id` makes a repeat recognisable: a writing request is sent again with the
 * same id until it is answered, and takes effect once.
 */
export const envelope = z.object({
  id: z.uuid(),
  name: z.string().max(60),
  payload: z.unknown(),
  via: z.custom<Via>(isVia),
  /** The client's own clock, information only. */
  clientAt: z.number().finite(),
});

export type Envelope = z.infer<typeof envelope>;
