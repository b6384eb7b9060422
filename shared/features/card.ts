import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { ITEM_EVENTS } from "../engagement/vocabulary/items.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";

/** An address of the web that is shown to a class, in the state map by its place. */
export const WebCard = schema(
  {
    class: t.string(),
    /** Tells one showing from the next. */
    id: t.string(),
    address: t.string(),
    /** Where it leads, as its name on the web. */
    host: t.string(),
    title: t.string(),
  },
  "WebCard",
);
export type WebCard = SchemaType<typeof WebCard>;

export const CARD_TITLE = { maxGraphemes: 80, maxBytes: 320 } as const;

const inClass = {
  needs: "island",
  writes: true,
  rate: { burst: 10, perMinute: 60 },
} as const satisfies Partial<RequestDeclaration>;

/** A web address as a card for everybody in class; whoever likes opens it in a window of their own. */
export const card = defineFeature({
  name: "card",
  state: WebCard,
  requests: {
    show: {
      payload: z.object({
        address: z.string().max(2000),
        title: z.string().max(2000),
      }),
      reply: z.object({ host: z.string() }),
      ...inClass,
    },
    clear: { payload: z.object({}), reply: z.object({}), ...inClass },
    /** The person opened it; the server itself never does. */
    follow: { payload: z.object({}), reply: z.object({}), ...inClass },
  },
  notices: {},
  events: defineEvents({
    "card.shown": {
      version: 1,
      meaning: "A web address was shown to the class.",
      personal: false,
      payload: z.object({
        host: z.string().describe("the site's name on the web"),
      }),
    },
    "link.followed": ITEM_EVENTS["link.followed"],
  }),
});
