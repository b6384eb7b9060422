import type { VNode } from "preact";
import type { App } from "../app.ts";
import { useCommands } from "../command-list.ts";
import { arrangeCommands } from "./bar-slots.ts";
import { CommandButton } from "./command-button.tsx";
import { MoreButton } from "./more-button.tsx";
import { MoreGroups } from "./more-groups.tsx";
import { useMore } from "./use-more.ts";

/** The big commands at the foot of the 3D view; rarer ones lie behind "More". */
export function CommandBar({ app }: { readonly app: App }): VNode {
  const { main, more: rare } = arrangeCommands(app, useCommands());
  const more = useMore();
  return (
    <div
      class="command-bar"
      onKeyDown={(event) => {
        if (event.key === "Escape" && more.isOpen.value) {
          event.stopPropagation();
          more.close();
        }
      }}
    >
      {more.isOpen.value && (
        <MoreGroups app={app} more={more} commands={rare} />
      )}
      <div class="main-commands">
        {main.map(({ slot, command }) => (
          <CommandButton key={slot} app={app} command={command} />
        ))}
        {rare.length > 0 && <MoreButton app={app} more={more} />}
      </div>
    </div>
  );
}
