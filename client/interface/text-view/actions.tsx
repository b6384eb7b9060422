import type { VNode } from "preact";
import type { App } from "../app.ts";
import { useCommands } from "../command-list.ts";
import { arrangeCommands } from "../shell/bar-slots.ts";
import { CommandButton } from "../shell/command-button.tsx";

/** The page shows these by itself, so a button for them would only be in the way. */
const SHOWN_BY_PAGE = new Set(["chat.open", "people.open", "travel.open"]);

/** The same commands as in the 3D view, all of them at once. */
export function Actions({ app }: { readonly app: App }): VNode {
  const { main, more } = arrangeCommands(app, useCommands());
  return (
    <div class="text-actions" role="group" aria-label={app.t("shell.actions")}>
      {main
        .filter(({ command }) => !SHOWN_BY_PAGE.has(command.id))
        .map(({ slot, command }) => (
          <CommandButton key={slot} app={app} command={command} />
        ))}
      {more.map((command) => (
        <CommandButton key={command.id} app={app} command={command} />
      ))}
    </div>
  );
}
