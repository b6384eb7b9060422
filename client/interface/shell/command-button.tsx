import type { VNode } from "preact";
import type { Command } from "../../features/client-feature.ts";
import type { App } from "../app.ts";
import { Icon } from "../icon.tsx";
import { runAction } from "../run-action.ts";
import { WaitingCount } from "../waiting-count.tsx";

/** One command as a big button: a drawing, a word, and how much waits behind it. */
export function CommandButton(props: {
  readonly app: App;
  readonly command: Command;
  /** What else to do once it was pressed, such as closing a list. */
  readonly onDone?: () => void;
}): VNode {
  const { app, command } = props;
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
      <WaitingCount app={app} count={command.countWaiting?.(app) ?? 0} />
    </button>
  );
}
