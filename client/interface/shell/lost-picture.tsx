import { useSignal } from "@preact/signals";
import { RotateCw, ScrollText } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import { switchView } from "../../features/view.ts";
import type { App } from "../app.ts";
import { Button } from "../button.tsx";
import { runAction } from "../run-action.ts";

/** Browsers give graphics back within a second or two, or not at all. */
const PATIENCE_MS = 5000;

/** Says that the picture is away. Where it stays away, offers two ways on. */
export function LostPicture(props: {
  readonly app: App;
  readonly onAgain: () => void;
}): VNode {
  const { app } = props;
  const isLong = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      isLong.value = true;
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isLong]);
  return (
    <div class="scene-note">
      <p role="status">
        {app.t(isLong.value ? "shell.picture-lost" : "shell.picture-away")}
      </p>
      {isLong.value && (
        <p class="button-row">
          <Button
            icon={RotateCw}
            kind="primary"
            label={app.t("scene.load-again")}
            onPress={props.onAgain}
          />
          <Button
            icon={ScrollText}
            label={app.t("command.view.text")}
            onPress={() =>
              runAction(app, () => switchView(app, "text", "graphics-lost"))
            }
          />
        </p>
      )}
    </div>
  );
}
