import * as z from "zod";
import { LIMITS } from "../access/limits.ts";
import { defineEvents } from "../engagement/define-event.ts";
import { ITEM_EVENTS } from "../engagement/vocabulary/items.ts";
import { stationId } from "../protocol/station-id.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";
import {
  dish,
  type MenuContent,
  menuContent,
  orderedPlate,
  PLATE_MAX_DISHES,
} from "./menu/dish.ts";

const dishId = z.string().max(40);
const areDifferent = (ids: readonly string[]): boolean =>
  new Set(ids).size === ids.length;

/** What all requests of a menu share: one stands at it, and each leaves a trace. */
const atTheMenu = {
  needs: "station",
  writes: true,
  rate: { burst: LIMITS.items.burst, perMinute: LIMITS.items.perMinute },
} as const satisfies Partial<RequestDeclaration>;

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
      ...atTheMenu,
    },
    /** Opens one dish to read its values. */
    view: {
      payload: z.object({ station: stationId, dish: dishId }),
      reply: z.object({ dish }),
      ...atTheMenu,
    },
    /**
     * Sets two dishes side by side. A request, though the client has the figures
     * already: comparing is the very thing the menu is for, so the log has to
     * know of it, and only the server writes there.
     */
    compare: {
      payload: z.object({
        station: stationId,
        dishes: z.tuple([dishId, dishId]).refine(areDifferent),
      }),
      reply: z.object({ dishes: z.tuple([dish, dish]) }),
      ...atTheMenu,
    },
    /** Orders up to four different dishes; the server adds up the plate and keeps it. */
    order: {
      payload: z.object({
        station: stationId,
        dishes: z
          .array(dishId)
          .min(1)
          .max(PLATE_MAX_DISHES)
          .refine(areDifferent),
      }),
      reply: orderedPlate,
      ...atTheMenu,
    },
  },
  notices: {},
  events: defineEvents({
    "item.viewed": {
      ...ITEM_EVENTS["item.viewed"],
      payload: ITEM_EVENTS["item.viewed"].payload.extend({
        beside: z
          .string()
          .optional()
          .describe("The item it was compared with; each of the two has a row"),
      }),
    },
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
