import { RotateCw } from "lucide";
import type { VNode } from "preact";
import type { App } from "./app.ts";
import { Button } from "./button.tsx";

/** Says that something could not be had, and offers to try once more. */
export function TryAgain(props: {
  readonly app: App;
  /** What could not be had, in words; else that a part did not load. */
  readonly words?: string;
  readonly onAgain: () => void;
}): VNode {
  const { app, words = app.t("panel.failed"), onAgain } = props;
  return (
    <div class="stack">
      <p role="alert">{words}</p>
      <Button icon={RotateCw} label={app.t("menu.again")} onPress={onAgain} />
    </div>
  );
}
