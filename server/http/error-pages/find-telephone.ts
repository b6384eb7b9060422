import type { IncomingMessage } from "node:http";
import type { HttpServices } from "../http-services.ts";
import { readSignedIn } from "../read-asker.ts";

/**
 * The telephone to show to whoever asks: that of their own study; where nobody
 * is signed in, that of the only open study here; else "". Never fails: error
 * pages are drawn with it.
 */
export async function findTelephone(
  request: Pick<IncomingMessage, "headers">,
  services: HttpServices,
): Promise<string> {
  try {
    const signedIn = await readSignedIn(request.headers, services);
    if (signedIn) return signedIn.study.telephone;
    const studies = await services.database.db
      .selectFrom("study")
      .select("telephone")
      .where("closed_at", "is", null)
      .where("demonstration", "=", false)
      .limit(2)
      .execute();
    return (studies.length === 1 && studies[0]?.telephone) || "";
  } catch {
    return "";
  }
}
