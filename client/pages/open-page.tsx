import type { VNode } from "preact";
import { loadWords } from "../interface/words.ts";
import { PlainPage } from "./plain-page.tsx";
import { readMe } from "./read-me.ts";

/** The page at an address. Each is fetched when it is opened; only the island needs the line, and only its 3D view needs three. */
export async function openPage(path: string): Promise<VNode> {
  if (path === "/come-in") {
    const { ComeInPage } = await import("./come-in.tsx");
    return <ComeInPage words={await loadWords()} />;
  }
  const me = await readMe();
  if (me === null)
    return <PlainPage words={await loadWords()} name="no-server" />;
  if (!me.signedIn)
    return <PlainPage words={await loadWords()} name="no-link" />;
  const words = await loadWords(me.language);
  if (path === "/desk") {
    const { openDesk } = await import("./desk.tsx");
    return openDesk(words, me);
  }
  const { openIsland } = await import("./island.tsx");
  return openIsland(words, me.role);
}
