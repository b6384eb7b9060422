import type { VNode } from "preact";
import type { Command } from "../../features/client-feature.ts";
import type { App } from "../app.ts";
import { Icon } from "../icon.tsx";
import { runAction } from "../run-action.ts";

/** One command as a big button: a drawing, a word, and how much waits behind it. */
export function CommandButton(props: {
  readonly app: App;
  readonly command: Command;
  /** What else to do once it was pressed, such as closing a list. */
  readonly onDone?: () => void;
}): VNode {
  const { app, command } = props;
  const waiting = command.countWaiting?.(app) ?? 0;
  return (
    <button
      type="button"
      class="command"
      data-command={command.id}
      aria-pressed={command.isOn?.(app)}
      onClick={() => {
        runAction(app, () => command.run(app));
        props.onDone?.();
      }}
    >
      <Icon node={command.icon} />
      <span>{app.t(command.words)}</span>
      {waiting > 0 && (
        <span class="waiting-count">
          <span aria-hidden="true">{waiting}</span>
          <span class="only-read">
            {app.t("shell.waiting", { count: waiting })}
          </span>
        </span>
      )}
    </button>
  );
}
