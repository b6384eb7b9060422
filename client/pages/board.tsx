import "../interface/styles/island.css";
import type { VNode } from "preact";
import type { Role } from "../../shared/protocol/roles.ts";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { BoardPanel } from "../features/board/board-panel.tsx";
import { ordersOf } from "../features/moderation/orders.ts";
import { ReportForm } from "../features/moderation/report-form.tsx";
import { watchMeans } from "../input/means.ts";
import type { App } from "../interface/app.ts";
import { createApp } from "../interface/create-app.ts";
import { Sayings } from "../interface/shell/sayings.tsx";
import type { Words } from "../interface/words.ts";
import { PageFrame } from "./page-frame.tsx";
import { PageLinks } from "./page-links.tsx";
import { createPageLine } from "./page-line.ts";
import { PlainPage } from "./plain-page.tsx";
import type { WhoAmI } from "./read-me.ts";

/** The board, and in its place the form to report a post while one is written. */
function BoardOrReport({ app }: { readonly app: App }): VNode {
  const draft = ordersOf(app).draft.value;
  return draft === null ? (
    <BoardPanel app={app} />
  ) : (
    <ReportForm app={app} draft={draft} />
  );
}

/** The board without the island: the same threads, by the other door. */
export function openBoard(
  words: Words,
  me: Extract<WhoAmI, { signedIn: true }>,
): VNode {
  const islanders: readonly Role[] = ISLANDERS;
  if (!islanders.includes(me.role))
    return (
      <PlainPage words={words} name="not-for-role">
        <PageLinks words={words} role={me.role} />
      </PlainPage>
    );
  const { means } = watchMeans(window);
  const shell = createApp(
    createPageLine(me, () => means.value),
    words,
    "text",
  );
  return (
    <PageFrame words={words} title={words.t("feature.board.title")}>
      <section class="card">
        <BoardOrReport app={shell.app} />
      </section>
      <PageLinks words={words} role={me.role} />
      <Sayings app={shell.app} saying={shell.saying} />
    </PageFrame>
  );
}
