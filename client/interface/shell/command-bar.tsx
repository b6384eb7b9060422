import { useSignal } from "@preact/signals";
import { Ellipsis } from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../app.ts";
import { useCommands } from "../command-list.ts";
import { Icon } from "../icon.tsx";
import { arrangeCommands } from "./bar-slots.ts";
import { CommandButton } from "./command-button.tsx";
import { groupCommands } from "./group-commands.ts";

/** The big commands at the foot of the 3D view; rarer ones lie behind "More". */
export function CommandBar({ app }: { readonly app: App }): VNode {
  const { main, more } = arrangeCommands(app, useCommands());
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <div
      class="command-bar"
      onKeyDown={(event) => {
        if (event.key === "Escape" && isOpen.value) {
          event.stopPropagation();
          isOpen.value = false;
        }
      }}
    >
      {isOpen.value && (
        <div id={id} class="more-commands">
          {groupCommands(more).map(({ group, commands }) => (
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
                  onDone={() => {
                    isOpen.value = false;
                  }}
                />
              ))}
            </div>
          ))}
        </div>
      )}
      <div class="main-commands">
        {main.map(({ slot, command }) => (
          <CommandButton key={slot} app={app} command={command} />
        ))}
        {more.length > 0 && (
          <button
            type="button"
            class="command"
            aria-expanded={isOpen.value}
            aria-controls={isOpen.value ? id : undefined}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            <Icon node={Ellipsis} />
            <span>{app.t("shell.more")}</span>
          </button>
        )}
      </div>
    </div>
  );
}
