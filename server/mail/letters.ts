import * as z from "zod";
import { classKind } from "../../shared/features/calendar/occurrence.ts";

const key = {
  /** The address with the secret behind the #. */
  link: z.url({ protocol: /^https?$/ }),
  code: z.string().regex(/^\d{6}$/),
  expiresAt: z.coerce.date(),
};

/** What a calendar needs to find a class again. */
const whichClass = {
  classId: z.uuid(),
  startsAt: z.coerce.date(),
  minutes: z.int(),
  revision: z.int(),
};

/** A class without its title: a title may speak of health. */
const aboutClass = {
  ...whichClass,
  classKind,
  /** The place of the island it walks to; letters of an earlier version have none. */
  trip: z.string().nullable().default(null),
};

/** The one class of a guest; they were told its title when they were invited. */
const aboutVisit = { title: z.string(), ...aboutClass };

/** Every kind of mail and what it needs to know; the study's own facts are read when it is sent. */
export const letterSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("invitation"),
    inviterName: z.string(),
    /** The one class that a guest is invited to; it is named, for they have to know what they come for. */
    visit: z
      .object({
        title: z.string(),
        startsAt: z.coerce.date(),
        trip: z.string().nullable().default(null),
      })
      .optional(),
    ...key,
  }),
  z.object({ kind: z.literal("sign-in-link"), ...key }),
  z.object({
    kind: z.literal("new-device"),
    signedInAt: z.coerce.date(),
    /** Such as "Firefox, Windows". */
    device: z.string(),
  }),
  z.object({
    kind: z.literal("consent-copy"),
    version: z.string(),
    /** The study's own words. */
    body: z.string(),
    given: z.array(
      z.object({
        scope: z.enum([
          "activity",
          "text",
          "transcript",
          "recording",
          "visits",
          "questionnaires",
          "mail",
        ]),
        since: z.coerce.date(),
      }),
    ),
  }),
  z.object({ kind: z.literal("class-reminder"), ...aboutClass }),
  z.object({ kind: z.literal("class-moved"), ...aboutClass }),
  z.object({ kind: z.literal("class-cancelled"), ...aboutClass }),
  z.object({ kind: z.literal("class-trip-changed"), ...aboutClass }),
  z.object({
    kind: z.literal("class-taken-off"),
    ...aboutClass,
    /** The other classes that the same change took them off, all after this one. */
    later: z.array(z.object(whichClass)),
  }),
  z.object({ kind: z.literal("visit-changed"), ...aboutVisit }),
  z.object({ kind: z.literal("visit-cancelled"), ...aboutVisit }),
]);

export type Letter = z.infer<typeof letterSchema>;

/** What a person has just asked for comes also to those who want no mail. */
export function isStoppable({ kind }: Letter): boolean {
  return kind !== "sign-in-link" && kind !== "consent-copy";
}

/** From when on a letter is of no use any more. */
export function findExpiry(letter: Letter): Date | null {
  if ("startsAt" in letter) return letter.startsAt;
  return "expiresAt" in letter ? letter.expiresAt : null;
}

/**
 * Whether a letter would rather not come at all than twice: where a process ends while it hands one over, nobody
 * knows whether the server has it. A key is sent again, for somebody waits for it; what tells of a class is not.
 */
export function isSentOnce(letter: Letter): boolean {
  return "classId" in letter;
}
