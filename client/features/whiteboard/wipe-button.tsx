import { Eraser } from "lucide";
import { useId, useRef } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

/** Wipes the board, once the presenter is sure. */
export function WipeButton({ app }: { readonly app: App }): VNode {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const wipe = async (): Promise<void> => {
    dialog.current?.close();
    const outcome = await app.request("whiteboard.clear", {});
    if (!outcome.ok) app.sayRefusal(outcome);
  };
  return (
    <>
      <Button
        icon={Eraser}
        label={app.t("whiteboard.clear")}
        onPress={() => dialog.current?.showModal()}
      />
      <dialog ref={dialog} aria-labelledby={id}>
        <div class="stack">
          <h2 id={id}>{app.t("whiteboard.clear-ask")}</h2>
          <p>{app.t("whiteboard.clear-about")}</p>
          <Button
            kind="primary"
            label={app.t("whiteboard.clear-not")}
            onPress={() => dialog.current?.close()}
          />
          <Button
            label={app.t("whiteboard.clear-yes")}
            onPress={() => runAction(app, wipe)}
          />
        </div>
      </dialog>
    </>
  );
}
