import type { VNode } from "preact";
import type { App } from "../app.ts";
import { useCommands } from "../command-list.ts";
import { arrangeCommands } from "../shell/bar-slots.ts";
import { CommandButton } from "../shell/command-button.tsx";
import { MoreButton } from "../shell/more-button.tsx";
import { MoreGroups } from "../shell/more-groups.tsx";
import { useMore } from "../shell/use-more.ts";

/** The page shows these by itself, so a button for them would only be in the way. */
const SHOWN_BY_PAGE = new Set(["chat.open", "people.open", "travel.open"]);

/** The same commands as in the 3D view; rarer ones behind "More", so that the way to the talk stays short. */
export function Actions({ app }: { readonly app: App }): VNode {
  const { main, more: rare } = arrangeCommands(app, useCommands());
  const more = useMore();
  return (
    <div class="text-actions" role="group" aria-label={app.t("shell.actions")}>
      {main
        .filter(({ command }) => !SHOWN_BY_PAGE.has(command.id))
        .map(({ slot, command }) => (
          <CommandButton key={slot} app={app} command={command} />
        ))}
      {rare.length > 0 && <MoreButton app={app} more={more} />}
      {more.isOpen.value && (
        <MoreGroups app={app} more={more} commands={rare} />
      )}
    </div>
  );
}
