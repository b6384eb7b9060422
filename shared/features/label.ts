import * as z from "zod";
import { LIMITS } from "../access/limits.ts";
import { defineEvents } from "../engagement/define-event.ts";
import { ITEM_EVENTS } from "../engagement/vocabulary/items.ts";
import { stationId } from "../protocol/station-id.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";
import { labelledFood, type ShelfContent, shelfContent } from "./label/food.ts";

const foodId = z.string().max(40);

const atTheShelf = {
  needs: "station",
  writes: true,
  rate: { burst: LIMITS.items.burst, perMinute: LIMITS.items.perMinute },
} as const satisfies Partial<RequestDeclaration>;

/** A shelf of packaged foods whose labels are read and set side by side. */
export const label = defineFeature({
  name: "label",
  content: shelfContent,
  itemsOf: ({ foods }: ShelfContent, station) => [
    station,
    ...foods.map(({ id }) => id),
  ],
  requests: {
    open: {
      payload: z.object({ station: stationId }),
      reply: shelfContent,
      ...atTheShelf,
    },
    /** Sets two labels side by side. A request, for the reason that comparing dishes is one. */
    compare: {
      payload: z.object({
        station: stationId,
        foods: z
          .tuple([foodId, foodId])
          .refine(([first, second]) => first !== second),
      }),
      reply: z.object({ foods: z.tuple([labelledFood, labelledFood]) }),
      ...atTheShelf,
    },
  },
  notices: {},
  events: defineEvents({
    "item.opened": ITEM_EVENTS["item.opened"],
    "item.viewed": {
      ...ITEM_EVENTS["item.viewed"],
      payload: ITEM_EVENTS["item.viewed"].payload.extend({
        beside: z
          .string()
          .optional()
          .describe("The item it was compared with; each of the two has a row"),
      }),
    },
  }),
});
