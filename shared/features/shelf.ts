import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { ITEM_EVENTS } from "../engagement/vocabulary/items.ts";
import { itemId } from "../protocol/item-id.ts";
import { stationId } from "../protocol/station-id.ts";
import { atStation } from "./at-station.ts";
import { defineFeature } from "./define-feature.ts";
import { questionList } from "./shelf/questions.ts";
import { ASKS, shelfContent, type ShelfContent } from "./shelf/thing.ts";

const thing = { station: stationId, thing: itemId };
const list = z.object({ questions: questionList });

const notePayload = z.object({
  own: z.boolean().describe("Whether it is in the person's own words"),
});

/** A pharmacy's shelf: what each thing is for, what to ask the pharmacist, and where to read on. */
export const shelf = defineFeature({
  name: "shelf",
  content: shelfContent,
  itemsOf: ({ things }: ShelfContent, station) => [
    station,
    ...things.flatMap(({ id, pages }) => [id, ...pages.map((page) => page.id)]),
  ],
  textsOf: ({ things }: ShelfContent) =>
    things.map(({ id, sources, pages }) => ({
      heading: `shelf.thing.${id}.name`,
      lines: [
        `shelf.thing.${id}.about`,
        ...ASKS.map((ask) => `shelf.thing.${id}.ask-${ask}`),
      ],
      sources: [...sources, ...pages],
    })),
  requests: {
    /** Opens the shelf, and finds the questions kept here. */
    open: {
      payload: z.object({ station: stationId }),
      reply: shelfContent.extend({ questions: questionList }),
      ...atStation,
    },
    /** Takes one thing into the hand. */
    view: { payload: z.object(thing), reply: z.object({}), ...atStation },
    /** Opens a page of the web that a thing leads to; the server itself never does. */
    follow: {
      payload: z.object({ ...thing, page: itemId }),
      reply: z.object({}),
      ...atStation,
    },
    /** Keeps a question that stands beside a thing. */
    keep: {
      payload: z.object({ ...thing, ask: z.literal(ASKS) }),
      reply: list,
      ...atStation,
    },
    /** Keeps a question in own words. */
    write: {
      payload: z.object({
        station: stationId,
        text: z.string().min(1).max(2000),
      }),
      reply: list,
      ...atStation,
    },
    /** Lets go of a question. */
    drop: {
      payload: z.object({ station: stationId, question: z.string().max(80) }),
      reply: list,
      ...atStation,
    },
  },
  notices: {},
  events: defineEvents({
    "item.opened": ITEM_EVENTS["item.opened"],
    "item.viewed": ITEM_EVENTS["item.viewed"],
    "link.followed": ITEM_EVENTS["link.followed"],
    "note.kept": {
      version: 1,
      meaning: "A person kept a question for a pharmacist.",
      payload: notePayload,
    },
    "note.dropped": {
      version: 1,
      meaning: "A person let go of a question they had kept.",
      payload: notePayload,
    },
  }),
});
