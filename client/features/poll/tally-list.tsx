import { Check } from "lucide";
import type { VNode } from "preact";
import type { TallyLine } from "../../../shared/features/poll/tally.ts";
import type { App } from "../../interface/app.ts";
import { Icon } from "../../interface/icon.tsx";
import { nameOption, type StandingPoll } from "./poll-model.ts";

/** How many gave which answer: in bars, and in words for each. */
export function TallyList(props: {
  readonly app: App;
  readonly lines: readonly TallyLine[];
  readonly poll: Pick<StandingPoll, "kind" | "options" | "right">;
}): VNode {
  const { app, lines, poll } = props;
  const most = Math.max(1, ...lines.map(([, count]) => count));
  if (lines.length === 0) return <p>{app.t("poll.no-answers")}</p>;
  return (
    <ul class="tally">
      {lines.map(([label, count], index) => (
        <li key={label}>
          <span class="tally-label" dir="auto">
            {nameOption(poll, label, index)}
            {poll.right.includes(index) && (
              <span class="mark">
                <Icon node={Check} /> {app.t("poll.right")}
              </span>
            )}
          </span>
          <span>{app.t("poll.count", { count })}</span>
          <meter aria-hidden="true" min={0} max={most} value={count} />
        </li>
      ))}
    </ul>
  );
}
