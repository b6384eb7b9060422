import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { ITEM_EVENTS } from "../engagement/vocabulary/items.ts";
import { itemId } from "../protocol/item-id.ts";
import { stationId } from "../protocol/station-id.ts";
import { atStation } from "./at-station.ts";
import { defineFeature } from "./define-feature.ts";
import {
  dish,
  type MenuContent,
  menuContent,
  orderedPlate,
  PLATE_MAX_DISHES,
} from "./menu/dish.ts";
import { VIEWED_BESIDE } from "./viewed-beside.ts";

const areDifferent = (ids: readonly string[]): boolean =>
  new Set(ids).size === ids.length;

export const menu = defineFeature({
  name: "menu",
  content: menuContent,
  itemsOf: ({ dishes }: MenuContent, station) => [
    station,
    ...dishes.map(({ id }) => id),
  ],
  requests: {
    /** Opens the menu itself, and finds the plate ordered here last. */
    open: {
      payload: z.object({ station: stationId }),
      reply: menuContent.extend({ lastPlate: orderedPlate.nullable() }),
      ...atStation,
    },
    /** Opens one dish to read its values. */
    view: {
      payload: z.object({ station: stationId, dish: itemId }),
      reply: z.object({ dish }),
      ...atStation,
    },
    /**
     * Sets two dishes side by side. A request, though the client has the figures
     * already: comparing is the very thing the menu is for, so the log has to
     * know of it, and only the server writes there.
     */
    compare: {
      payload: z.object({
        station: stationId,
        dishes: z.tuple([itemId, itemId]).refine(areDifferent),
      }),
      reply: z.object({ dishes: z.tuple([dish, dish]) }),
      ...atStation,
    },
    /** Orders up to four different dishes; the server adds up the plate and keeps it. */
    order: {
      payload: z.object({
        station: stationId,
        dishes: z
          .array(itemId)
          .min(1)
          .max(PLATE_MAX_DISHES)
          .refine(areDifferent),
      }),
      reply: orderedPlate,
      ...atStation,
    },
  },
  notices: {},
  events: defineEvents({
    ...VIEWED_BESIDE,
    "item.opened": ITEM_EVENTS["item.opened"],
    "item.ordered": {
      ...ITEM_EVENTS["item.ordered"],
      payload: ITEM_EVENTS["item.ordered"].payload.extend({
        plate: z
          .string()
          .optional()
          .describe("The plate; the same in all rows of one order"),
        carbohydrateG: z.number().optional().meta({
          description: "Carbohydrate of the dish as served, fibre included",
          unit: "g",
        }),
      }),
    },
  }),
});
