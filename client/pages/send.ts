import * as z from "zod";
import {
  REFUSAL_CODES,
  type RefusalCode,
} from "../../shared/protocol/refusals.ts";

/** What a page's own write comes to. `unreachable` is the line, not an answer of the server. */
export type Sent =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly code: RefusalCode | "unreachable" };

const refusal = z.object({ ok: z.literal(false), code: z.enum(REFUSAL_CODES) });

/** The server takes writes only with this header, which another site's page can't send. */
const OWN_PAGE = { "x-islet": "1" };

/** Sends a write over HTTP from a page off the island. */
export async function send(
  path: string,
  body: BodyInit,
  contentType: string,
): Promise<Sent> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { ...OWN_PAGE, "content-type": contentType },
      body,
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, body: answer };
    const parsed = refusal.safeParse(answer);
    return {
      ok: false,
      code: parsed.success ? parsed.data.code : "server-error",
    };
  } catch {
    return { ok: false, code: "unreachable" };
  }
}

/** The same with a body of JSON. */
export const sendJson = (path: string, body: unknown): Promise<Sent> =>
  send(path, JSON.stringify(body), "application/json");
