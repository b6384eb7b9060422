import "../interface/styles/island.css";
import type { VNode } from "preact";
import { BoardPanel } from "../features/board/board-panel.tsx";
import { ordersOf } from "../features/moderation/orders.ts";
import { ReportForm } from "../features/moderation/report-form.tsx";
import type { App } from "../interface/app.ts";
import { Sayings } from "../interface/shell/sayings.tsx";
import type { BesideProps } from "./open-beside-island.tsx";
import { PageFrame } from "./page-frame.tsx";
import { PageLinks } from "./page-links.tsx";

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
export function BoardPage({ shell, role }: BesideProps): VNode {
  const { app, words } = shell;
  return (
    <PageFrame words={words} title={app.t("feature.board.title")}>
      <section class="card">
        <BoardOrReport app={app} />
      </section>
      <PageLinks words={words} role={role} />
      <Sayings app={app} saying={shell.saying} />
    </PageFrame>
  );
}
