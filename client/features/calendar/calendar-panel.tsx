import "./calendar.css";
import type { VNode } from "preact";
import type { PanelProps } from "../client-feature.ts";
import { DayList } from "./day-list.tsx";
import { MissedTopics } from "./missed-topics.tsx";
import { NowAndNext } from "./now-and-next.tsx";

/** What is on now, what comes next, and every class to come. */
export function CalendarPanel({ app }: Pick<PanelProps, "app">): VNode {
  return (
    <div class="stack">
      <NowAndNext app={app} />
      <MissedTopics app={app} />
      <DayList app={app} />
    </div>
  );
}
