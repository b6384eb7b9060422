import * as z from "zod";
import { ROLES } from "../../shared/protocol/roles.ts";

const me = z.union([
  z.object({
    signedIn: z.literal(true),
    name: z.string(),
    role: z.enum(ROLES),
    studyName: z.string(),
    language: z.string(),
    /** A computer that others use too: nothing may stay on it. */
    isShared: z.boolean().default(false),
    /** Whether resting too long ends the sign-in. */
    idles: z.boolean().default(false),
  }),
  z.object({
    signedIn: z.literal(false),
    /** The second proof that staff still have to give. */
    needs: z.enum(["second-factor", "new-second-factor"]).optional(),
    hasMail: z.boolean().default(false),
    telephone: z.string().default(""),
    language: z.string().optional(),
  }),
]);

/** Who the cookie says this is. */
export type WhoAmI = z.infer<typeof me>;

/** Asks the server who is signed in; `null` when it can't be reached or answers something else. */
export async function readMe(): Promise<WhoAmI | null> {
  try {
    const response = await fetch("/api/me");
    const parsed = me.safeParse(await response.json());
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
