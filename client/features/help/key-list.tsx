import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { useCommands } from "../../interface/command-list.ts";

/** The keys that do something, drawn from the commands themselves. */
export function KeyList({ app }: { readonly app: App }): VNode {
  const withKeys = useCommands().filter(
    (command) => command.key !== undefined && command.when(app),
  );
  return (
    <details>
      <summary>{app.t("help.keys")}</summary>
      <dl class="keys">
        <div>
          <dt>
            <kbd>{app.t("help.key-arrows")}</kbd>
          </dt>
          <dd>{app.t("help.walk")}</dd>
        </div>
        {withKeys.map((command) => (
          <div key={command.id}>
            <dt>
              <kbd>{command.key?.toUpperCase()}</kbd>
            </dt>
            <dd>{app.t(command.words)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{app.t("help.key-escape")}</dd>
        </div>
      </dl>
    </details>
  );
}
