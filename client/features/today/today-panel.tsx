import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { ThreadSummary } from "../../../shared/features/board/post.ts";
import { runAction } from "../../interface/run-action.ts";
import type { PanelProps } from "../client-feature.ts";
import { PracticeCard } from "../practice/practice-card.tsx";
import { MissedTopics } from "../calendar/missed-topics.tsx";
import { BoardNews } from "./board-news.tsx";
import { NextClass } from "./next-class.tsx";
import { TodaysTask } from "./todays-task.tsx";
import { Visits } from "./visits.tsx";

/** The next class, one small thing to do, what is new on the board, and who was here: for whoever comes and finds nobody. */
export function TodayPanel({ app }: PanelProps): VNode {
  const threads = useSignal<readonly ThreadSummary[] | "loading" | "failed">(
    "loading",
  );
  useEffect(() => {
    runAction(app, async () => {
      const read = await app.request("board.threads", {
        order: "newest",
        page: 0,
      });
      threads.value = read.ok ? read.reply.threads : "failed";
    });
  }, [app, threads]);
  return (
    <div class="stack">
      <section class="stack">
        <h3>{app.t("today.next-class")}</h3>
        <NextClass app={app} />
      </section>
      <PracticeCard app={app} />
      <MissedTopics app={app} />
      <section class="stack">
        <h3>{app.t("today.task")}</h3>
        <TodaysTask app={app} />
      </section>
      <section class="stack">
        <h3>{app.t("today.board")}</h3>
        {typeof threads.value === "string" ? (
          <p>{app.t(`panel.${threads.value}`)}</p>
        ) : (
          <BoardNews app={app} threads={threads.value} />
        )}
      </section>
      <Visits app={app} />
    </div>
  );
}
