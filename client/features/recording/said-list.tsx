import { useLayoutEffect, useRef } from "preact/hooks";
import type { VNode } from "preact";
import type { Recorded } from "../../../shared/features/recording.ts";
import { toReplayMs } from "../../../shared/features/recording/replay-clock.ts";
import type { App } from "../../interface/app.ts";
import { tellPosition } from "./tell-position.ts";

/** What had been written in class by a moment of it; the newest stays in sight. */
export function SaidList(props: {
  readonly app: App;
  readonly recorded: Recorded;
  /** Milliseconds since 1970. */
  readonly untilMs: number;
}): VNode {
  const { app, recorded, untilMs } = props;
  const box = useRef<HTMLDivElement>(null);
  const said = recorded.words.filter(({ at }) => at <= untilMs);
  useLayoutEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [said.length]);
  return (
    <section class="card stack">
      <h2>{app.t("recording.said")}</h2>
      <p class="faint">{app.t("recording.said-about")}</p>
      {said.length === 0 && <p>{app.t("recording.nothing-said")}</p>}
      {said.length > 0 && (
        <div
          ref={box}
          class="replay-said"
          role="region"
          aria-label={app.t("recording.said")}
          tabIndex={0}
        >
          <ol>
            {said.map((each) => (
              <li key={each.id}>
                <span class="faint">
                  {tellPosition(toReplayMs(recorded.stretches, each.at))}
                </span>{" "}
                <strong dir="auto">{each.name}</strong>
                {each.isOwn && ` (${app.t("recording.you")})`}
                <div dir="auto">{each.text}</div>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
