import * as z from "zod";
import { ROLES } from "../../../shared/protocol/roles.ts";

export const SCOPES = [
  "activity",
  "text",
  "transcript",
  "recording",
  "visits",
  "questionnaires",
  "mail",
] as const;
export type Scope = (typeof SCOPES)[number];

/** What the door tells somebody it has not seen before. */
export const newcomer = z.object({
  studyName: z.string(),
  telephone: z.string(),
  role: z.enum(ROLES),
  name: z.string(),
  /** The one class that a guest comes to. */
  visit: z.object({ title: z.string(), startsAt: z.number() }).nullable(),
  consent: z.object({
    version: z.string(),
    language: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    texts: z.record(z.string(), z.string()),
    /** Whether a copy can come by mail. */
    canMailCopy: z.boolean(),
  }),
});
export type Newcomer = z.infer<typeof newcomer>;

/** Where a key leads. */
export const opened = z.union([
  z.object({ next: z.enum(["island", "second-factor"]) }),
  z.object({ next: z.literal("newcomer"), newcomer }),
]);

/** A key as it is sent: a link's secret, a typed code, or six digits of a mail. */
export type KeyBody =
  | { readonly token: string }
  | { readonly code: string }
  | { readonly email: string; readonly digits: string };

/** Somebody who has not been seen before, and the key they came with. */
export interface Arrival {
  readonly keyBody: KeyBody;
  readonly newcomer: Newcomer;
}
