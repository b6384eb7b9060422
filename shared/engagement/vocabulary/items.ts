import { z } from "zod";
import { defineEvents } from "../define-event.ts";
import { ITEM_KINDS } from "../item-kinds.ts";
import { optionalText } from "./payload-fields.ts";

const payload = z.object({
  kind: optionalText(`Kind of item: ${ITEM_KINDS.join(", ")}`),
});

function verb(meaning: string) {
  return { version: 1, meaning, payload };
}

/** Deliberate verbs on items, as the server accepted them. */
export const ITEM_EVENTS = defineEvents({
  "item.viewed": verb("A person chose to look at an item."),
  "item.taken": verb("A person took an item."),
  "item.opened": verb("A person opened an item."),
  "item.played": verb("A person played an item."),
  "item.given": verb("A person gave an item to another."),
  "item.received": verb("A person got an item from another."),
  "item.ordered": verb("A person ordered an item."),
  "item.bought": verb("A person bought an item."),
  "item.dropped": verb("A person put an item away."),
  "link.followed": verb("A person followed a link of an item."),
  "media.progressed": {
    version: 1,
    meaning: "What a person saw of a film since the last such row, at its end.",
    payload: z.object({
      segments: z
        .union([z.string(), z.array(z.unknown())])
        .meta({ description: "Parts played, as [from, to] pairs", unit: "s" }),
    }),
  },
});
