import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { ITEM_EVENTS } from "../engagement/vocabulary/items.ts";
import { itemId } from "../protocol/item-id.ts";
import { stationId } from "../protocol/station-id.ts";
import { atStation } from "./at-station.ts";
import { defineFeature } from "./define-feature.ts";
import { labelledFood, type LabelContent, labelContent } from "./label/food.ts";
import { VIEWED_BESIDE } from "./viewed-beside.ts";

/** A shelf of packaged foods whose labels are read and set side by side. */
export const label = defineFeature({
  name: "label",
  content: labelContent,
  itemsOf: ({ foods }: LabelContent, station) => [
    station,
    ...foods.map(({ id }) => id),
  ],
  requests: {
    open: {
      payload: z.object({ station: stationId }),
      reply: labelContent,
      ...atStation,
    },
    /** Sets two labels side by side. A request, for the reason that comparing dishes is one. */
    compare: {
      payload: z.object({
        station: stationId,
        foods: z
          .tuple([itemId, itemId])
          .refine(([first, second]) => first !== second),
      }),
      reply: z.object({ foods: z.tuple([labelledFood, labelledFood]) }),
      ...atStation,
    },
  },
  notices: {},
  events: defineEvents({
    "item.opened": ITEM_EVENTS["item.opened"],
    ...VIEWED_BESIDE,
  }),
});
