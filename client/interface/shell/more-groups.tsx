import type { VNode } from "preact";
import type { Command } from "../../features/client-feature.ts";
import type { App } from "../app.ts";
import { CommandButton } from "./command-button.tsx";
import { groupCommands } from "./group-commands.ts";
import type { More } from "./use-more.ts";

/** What an open "More" shows, group by group. */
export function MoreGroups(props: {
  readonly app: App;
  readonly more: More;
  readonly commands: readonly Command[];
}): VNode {
  const { app, more } = props;
  return (
    <div id={more.id} class="more-commands">
      {groupCommands(props.commands).map(({ group, commands }) => (
        <div
          key={group}
          class="more-group"
          role="group"
          aria-label={app.t(`shell.more.${group}`)}
        >
          {commands.map((command) => (
            <CommandButton
              key={command.id}
              app={app}
              command={command}
              onDone={more.close}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
