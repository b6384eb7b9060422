import type { VNode } from "preact";
import type { App } from "./app.ts";

/** How much waits behind a button; nothing where nothing waits. */
export function WaitingCount(props: {
  readonly app: App;
  readonly count: number;
}): VNode | null {
  if (props.count === 0) return null;
  return (
    <span class="waiting-count">
      <span aria-hidden="true">{props.count}</span>
      <span class="only-read">
        {props.app.t("shell.waiting", { count: props.count })}
      </span>
    </span>
  );
}
