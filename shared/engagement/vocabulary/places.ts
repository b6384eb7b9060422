import { z } from "zod";
import { defineEvents } from "../define-event.ts";
import { optionalText, quantity } from "./payload-fields.ts";

const nothing = z.object({});

/** Moving about, on the island and on the pages. */
export const PLACE_EVENTS = defineEvents({
  "view.switched": {
    version: 1,
    meaning: "A person changed between the 3D and the text view.",
    payload: nothing,
  },
  "page.opened": {
    version: 1,
    meaning: "A person opened a page or a section of one.",
    payload: z.object({ section: optionalText("Id of the section") }),
  },
  "position.sampled": {
    version: 1,
    meaning: "Where an avatar was, taken at intervals.",
    payload: z.object({
      x: quantity("East", "m"),
      y: quantity("Up", "m"),
      z: quantity("South", "m"),
      yaw: z
        .number()
        .nullish()
        .meta({ description: "Heading of the avatar", unit: "rad" }),
      still: z.boolean().nullish().describe("True where it was at rest"),
    }),
  },
  "place.entered": {
    version: 1,
    meaning: "A person came into a place; it holds until the next one.",
    payload: nothing,
  },
  "place.left": {
    version: 1,
    meaning: "A person went out of a place.",
    payload: nothing,
  },
  "seat.taken": {
    version: 1,
    meaning: "A person sat down.",
    payload: nothing,
  },
  "seat.left": { version: 1, meaning: "A person stood up.", payload: nothing },
  "gesture.made": {
    version: 1,
    meaning: "A person made their avatar show a gesture.",
    payload: nothing,
  },
  "look.saved": {
    version: 1,
    meaning: "A person changed how their avatar looks.",
    payload: nothing,
  },
});
