import { randomUUID } from "node:crypto";
import { Visitor } from "../testing/visitor.ts";
import { patiently } from "./patiently.ts";

interface Newcomer {
  readonly consent: {
    readonly version: string;
    readonly scopes: readonly string[];
  };
}

/** How many come in at the same moment. */
const ABREAST = 4;

/** The secret of an invitation's link: `https://.../come-in#TOKEN`. */
function readToken(link: string): string {
  const { hash, searchParams } = new URL(link);
  return hash.slice(1) || (searchParams.get("token") ?? "");
}

/** Joins so many bots to a study by one invitation, as newcomers do, and says of each that it is a bot. */
export async function enterByInvitation(
  url: string,
  invitation: string,
  count: number,
): Promise<string[]> {
  const key = { token: readToken(invitation) };
  const opened = await patiently(() =>
    new Visitor(url).post("/api/sign-in", key),
  );
  const { reply } = opened.body as { reply?: { newcomer?: Newcomer } };
  if (!reply?.newcomer)
    throw new Error("This invitation lets nobody in any more.");
  const { consent } = reply.newcomer;
  const cookies: string[] = [];
  const enter = async (): Promise<void> => {
    while (cookies.length < count) {
      const index = cookies.push("") - 1;
      const joinId = randomUUID();
      cookies[index] = await patiently(async () => {
        const visitor = new Visitor(url);
        const { status, body } = await visitor.post("/api/coming-in/join", {
          key,
          joinId,
          name: `Bot ${index + 1}`,
          scopes: consent.scopes.includes("activity") ? ["activity"] : [],
          consentVersion: consent.version,
          language: "en",
          isAdult: true,
          isBot: true,
        });
        if (visitor.cookie === "")
          throw new Error(`joining gave ${status} ${JSON.stringify(body)}`);
        return visitor.cookie;
      });
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, enter));
  return cookies;
}
