import * as z from "zod";
import { ROLES } from "../../../shared/protocol/roles.ts";

/** The signed-in person as the server tells of them. */
export const person = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  isStaff: z.boolean(),
  studyName: z.string(),
});

/** The answer to a wish to come in: a seat for the socket. */
export const joined = z.object({
  ok: z.literal(true),
  seat: z.looseObject({
    name: z.string(),
    sessionId: z.string(),
    roomId: z.string(),
    processId: z.string(),
  }),
  me: person,
});

/** The first word over the socket: which avatar, and where it stands. */
export const greeting = z.object({
  avatar: z.string(),
  epoch: z.number(),
  x: z.number(),
  z: z.number(),
  headingRad: z.number(),
});
export type Greeting = z.infer<typeof greeting>;
