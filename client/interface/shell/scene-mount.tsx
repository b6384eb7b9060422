import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { VNode } from "preact";
import { switchView } from "../../features/view.ts";
import type { App } from "../app.ts";
import { runAction } from "../run-action.ts";

/** Draws the island into an element; gives back how to stop. */
export type StartScene = (
  element: HTMLElement,
  app: App,
) => Promise<() => void>;

/** The 3D picture. Where it can't be drawn after all, the text view takes over. */
export function SceneMount(props: {
  readonly app: App;
  readonly start: StartScene;
}): VNode {
  const { app, start } = props;
  const element = useRef<HTMLDivElement>(null);
  const isLoading = useSignal(true);
  useEffect(() => {
    const into = element.current;
    if (into === null) return;
    let isGone = false;
    let stop: (() => void) | undefined;
    const open = async (): Promise<void> => {
      try {
        const started = await start(into, app);
        isLoading.value = false;
        if (isGone) started();
        else stop = started;
      } catch {
        if (!isGone) await switchView(app, "text", "no-graphics");
      }
    };
    runAction(app, open);
    return () => {
      isGone = true;
      stop?.();
    };
  }, [app, start, isLoading]);
  return (
    <>
      <p class="only-read">{app.t("shell.picture")}</p>
      <div ref={element} class="scene-picture" />
      {isLoading.value && (
        <p class="scene-loading" role="status">
          {app.t("shell.picture-loading")}
        </p>
      )}
    </>
  );
}
