import type { FunctionComponent, VNode } from "preact";
import type { Role } from "../../shared/protocol/roles.ts";
import { watchMeans } from "../input/means.ts";
import { createApp, type ShellApp } from "../interface/create-app.ts";
import type { Words } from "../interface/words.ts";
import { createPageLine } from "./page-line.ts";
import type { WhoAmI } from "./read-me.ts";

/** What a page beside the island is given. */
export interface BesideProps {
  readonly shell: ShellApp;
  readonly role: Role;
}

/** Opens a page with a part of the island on it: the same requests, by the other door. */
export function openBesideIsland(
  Page: FunctionComponent<BesideProps>,
  words: Words,
  me: Extract<WhoAmI, { signedIn: true }>,
): VNode {
  const { means } = watchMeans(window);
  const line = createPageLine(me, () => means.value);
  return <Page shell={createApp(line, words, "text")} role={me.role} />;
}
