import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { ITEM_EVENTS } from "../engagement/vocabulary/items.ts";

/** Looking at one thing, or at two of them side by side. */
export const VIEWED_BESIDE = defineEvents({
  "item.viewed": {
    ...ITEM_EVENTS["item.viewed"],
    payload: ITEM_EVENTS["item.viewed"].payload.extend({
      beside: z
        .string()
        .optional()
        .describe("The item it was compared with; each of the two has a row"),
    }),
  },
});
