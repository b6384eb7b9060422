import { schema, t, type SchemaType } from "@colyseus/schema";
import * as z from "zod";
import { defineEvents } from "../engagement/define-event.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";

/** Who may speak up in a class, in the state map by its place. Without an entry everybody may. */
export const Floor = schema(
  {
    class: t.string(),
    /** Only staff, and those whose avatar says `hasFloor`. */
    isGiven: t.boolean(),
  },
  "Floor",
);
export type Floor = SchemaType<typeof Floor>;

const inClass = {
  needs: "island",
  writes: true,
  rate: { burst: 20, perMinute: 120 },
} as const satisfies Partial<RequestDeclaration>;

/** The floor, person by person: for what one writes in class now, and for voice. */
export const floor = defineFeature({
  name: "floor",
  state: Floor,
  requests: {
    /** From now on everybody may speak up, or only those who are given the floor. */
    setRule: {
      payload: z.object({ isGiven: z.boolean() }),
      reply: z.object({}),
      ...inClass,
    },
    give: {
      payload: z.object({
        avatar: z.string().max(40),
        hasFloor: z.boolean(),
      }),
      reply: z.object({}),
      ...inClass,
    },
    /** Takes the floor from all who have it. */
    takeAll: { payload: z.object({}), reply: z.object({}), ...inClass },
  },
  notices: {},
  events: defineEvents({
    "floor.rule-set": {
      version: 1,
      meaning: "It was set who may speak up in class.",
      personal: false,
      payload: z.object({
        isGiven: z
          .boolean()
          .describe("whether only those who were given the floor may"),
      }),
    },
    "floor.given": {
      version: 1,
      meaning: "Somebody was given the floor.",
      personal: false,
      payload: z.object({}),
    },
    "floor.taken": {
      version: 1,
      meaning: "The floor was taken from somebody, or from all.",
      personal: false,
      payload: z.object({
        people: z.int().describe("from how many"),
      }),
    },
  }),
});
