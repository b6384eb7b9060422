import * as z from "zod";
import { ROLES } from "../../../shared/protocol/roles.ts";
import { SCOPES } from "../coming-in/newcomer.ts";

/** Everything a person's own page shows. */
export const myPage = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  email: z.string(),
  hasMail: z.boolean(),
  hasPassphrase: z.boolean(),
  isStaff: z.boolean(),
  hasSecondFactor: z.boolean(),
  devices: z.array(
    z.object({
      id: z.string(),
      device: z.string(),
      since: z.number(),
      lastSeen: z.number(),
      isShared: z.boolean(),
      isThis: z.boolean(),
    }),
  ),
  consents: z.array(
    z.object({
      scope: z.enum(SCOPES),
      since: z.number(),
      version: z.string(),
    }),
  ),
  consentText: z.object({
    version: z.string(),
    language: z.string(),
    body: z.string(),
    scopes: z.array(z.enum(SCOPES)),
  }),
});
export type MyPage = z.infer<typeof myPage>;
