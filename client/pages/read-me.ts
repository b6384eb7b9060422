import * as z from "zod";
import { ROLES } from "../../shared/protocol/roles.ts";

const me = z.union([
  z.object({ signedIn: z.literal(false) }),
  z.object({
    signedIn: z.literal(true),
    name: z.string(),
    role: z.enum(ROLES),
    studyName: z.string(),
    language: z.string(),
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
