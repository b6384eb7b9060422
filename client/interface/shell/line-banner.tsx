import type { VNode } from "preact";
import type { App, LineStatus } from "../app.ts";
import { Button } from "../button.tsx";

/** What a person can do about it themselves; the other states mend by themselves. */
const HAS_BUTTON: ReadonlySet<LineStatus> = new Set([
  "elsewhere",
  "refused",
  "sent-away",
  "signed-out",
  "too-fast",
  "outdated",
]);

/** A calm word on the line to the island whenever it is not simply there. */
export function LineBanner(props: {
  readonly app: App;
  readonly continueHere: () => void;
}): VNode {
  const { app } = props;
  const status = app.live.status.value;
  return (
    <div class="line-banner" role="status">
      {status !== "online" && (
        <div class={`line-words line-${status}`}>
          <p>{app.t(`line.${status}`)}</p>
          {HAS_BUTTON.has(status) && (
            <Button
              kind="primary"
              label={app.t(`line.${status}-do`)}
              onPress={() =>
                status === "elsewhere"
                  ? props.continueHere()
                  : location.reload()
              }
            />
          )}
        </div>
      )}
    </div>
  );
}
