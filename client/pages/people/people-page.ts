import * as z from "zod";
import { ROLES } from "../../../shared/protocol/roles.ts";

const person = z.object({
  membershipId: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  isGuest: z.boolean(),
  joinedAt: z.number(),
  lastSeen: z.number().nullable(),
  leftAt: z.number().nullable(),
  isBanned: z.boolean(),
  accessEndsAt: z.number().nullable(),
  email: z.string().nullable(),
  hasSecondFactor: z.boolean(),
});
export type PersonRow = z.infer<typeof person>;

const invitation = z.object({
  id: z.string(),
  kind: z.enum(["link", "printed", "study"]),
  role: z.enum(ROLES),
  name: z.string().nullable(),
  email: z.string().nullable(),
  /** The class of a guest. */
  visit: z.object({ title: z.string(), startsAt: z.number() }).nullable(),
  expiresAt: z.number(),
  uses: z.number(),
});
export type InvitationRow = z.infer<typeof invitation>;

/** What the page of people shows. */
export const peoplePage = z.object({
  people: z.array(person),
  invitations: z.array(invitation),
  /** To which a guest can be invited. */
  classes: z.array(
    z.object({ id: z.string(), title: z.string(), startsAt: z.number() }),
  ),
  hasMail: z.boolean(),
  ownId: z.string(),
  ownRole: z.enum(ROLES),
});
export type PeopleList = z.infer<typeof peoplePage>;

/** A key that has just been made; it is shown once. */
export const madeKey = z.object({
  name: z.string().optional(),
  link: z.string(),
  code: z.string(),
  expiresAt: z.number(),
  studyName: z.string().optional(),
  telephone: z.string().optional(),
  address: z.string(),
  /** The one class it leads a guest to. */
  visit: z
    .object({ title: z.string(), startsAt: z.number(), timeZone: z.string() })
    .optional(),
});
export type MadeKey = z.infer<typeof madeKey>;
