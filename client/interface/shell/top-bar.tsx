import { Box, LifeBuoy, ScrollText } from "lucide";
import type { VNode } from "preact";
import type { App } from "../app.ts";
import { useCommands } from "../command-list.ts";
import type { ShellApp } from "../create-app.ts";
import { Icon } from "../icon.tsx";
import { runAction } from "../run-action.ts";
import { LanguageChoice } from "./language-choice.tsx";
import { SavingMark } from "./saving-mark.tsx";

/** A command of the list as a button of the top bar. */
function TopCommand(props: {
  readonly app: App;
  readonly id: string;
  readonly icon: typeof LifeBuoy;
  readonly className: string;
}): VNode | null {
  const { app } = props;
  const command = useCommands().find(({ id }) => id === props.id);
  if (command === undefined) return null;
  return (
    <button
      type="button"
      class={`button ${props.className}`}
      aria-pressed={command.isOn?.(app)}
      onClick={() => runAction(app, () => command.run(app))}
    >
      <Icon node={props.icon} />
      <span>{app.t(command.words)}</span>
    </button>
  );
}

/** Where one is, the language, the other view, and Help, always in the same corner. */
export function TopBar(props: {
  readonly shell: ShellApp;
  readonly title: string;
}): VNode {
  const { app, words } = props.shell;
  const is3d = app.view.value === "3d";
  return (
    <header class="top-bar">
      <div class="where">
        <h1>{props.title}</h1>
        <SavingMark app={app} />
      </div>
      <div class="top-actions">
        <LanguageChoice words={words} />
        <TopCommand
          key="view"
          app={app}
          id={is3d ? "view.text" : "view.3d"}
          icon={is3d ? ScrollText : Box}
          className="plain"
        />
        <TopCommand
          key="help"
          app={app}
          id="help.open"
          icon={LifeBuoy}
          className="help"
        />
      </div>
    </header>
  );
}
