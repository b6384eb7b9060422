import * as z from "zod";
import { classList } from "./class-list.ts";
import { reading, writing } from "./rates.ts";

/** People of a study, by name. */
export const members = z.array(z.object({ id: z.uuid(), name: z.string() }));

/** Whom classes are for, as staff read and change it. */
export const LIST_REQUESTS = {
  /** Whom a class and its series are for, and whom they can be for. */
  readLists: {
    payload: z.object({ class: z.uuid() }),
    reply: z.object({
      /** Null where it goes by its series. */
      own: classList.nullable(),
      /** Null where it belongs to none. */
      series: classList.nullable(),
      members,
    }),
    needs: "account",
    writes: false,
    rate: reading,
  },
  /** Says anew whom a class alone, or its whole series, is for. */
  changeLists: {
    payload: z.object({
      class: z.uuid(),
      of: z.enum(["class", "series"]),
      /** Null, for a class alone: whoever may come to its series. */
      to: classList.nullable(),
      /** The list as it was read; refused where somebody else has changed it since. */
      before: classList.nullable(),
    }),
    reply: z.object({ classes: z.number() }),
    needs: "account",
    writes: true,
    rate: writing,
  },
} as const;
