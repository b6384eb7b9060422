import { useSignal, useSignalEffect } from "@preact/signals";
import type { VNode } from "preact";
import type { ThreadSummary } from "../../../shared/features/board/post.ts";
import type { ClassSummary } from "../../../shared/features/class.ts";
import type { App } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import type { PanelProps } from "../client-feature.ts";
import { PracticeCard } from "../practice/practice-card.tsx";
import { MissedTopics } from "../calendar/missed-topics.tsx";
import { BoardNews } from "./board-news.tsx";
import { NextClass } from "./next-class.tsx";
import { TodaysTask } from "./todays-task.tsx";

interface Day {
  readonly classes: readonly ClassSummary[] | "loading" | "failed";
  readonly threads: readonly ThreadSummary[] | "loading" | "failed";
}

async function readDay(app: App): Promise<Day> {
  const [classes, threads] = await Promise.all([
    app.request("class.list", {}),
    app.request("board.threads", { order: "newest", page: 0 }),
  ]);
  return {
    classes: classes.ok ? classes.reply.classes : "failed",
    threads: threads.ok ? threads.reply.threads : "failed",
  };
}

/** The next class, one small thing to do, and what is new on the board: for whoever comes and finds nobody. */
export function TodayPanel({ app }: PanelProps): VNode {
  const day = useSignal<Day>({ classes: "loading", threads: "loading" });
  useSignalEffect(() => {
    // Read again whenever a class starts or ends.
    void app.live.classes.value;
    runAction(app, async () => {
      day.value = await readDay(app);
    });
  });
  const { classes, threads } = day.value;
  return (
    <div class="stack">
      <section>
        <h3>{app.t("today.next-class")}</h3>
        {typeof classes === "string" ? (
          <p>{app.t(`panel.${classes}`)}</p>
        ) : (
          <NextClass app={app} classes={classes} />
        )}
      </section>
      <PracticeCard app={app} />
      <MissedTopics app={app} />
      <section>
        <h3>{app.t("today.task")}</h3>
        <TodaysTask app={app} />
      </section>
      <section>
        <h3>{app.t("today.board")}</h3>
        {typeof threads === "string" ? (
          <p>{app.t(`panel.${threads}`)}</p>
        ) : (
          <BoardNews app={app} threads={threads} />
        )}
      </section>
    </div>
  );
}
