import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { VNode } from "preact";
import { switchView } from "../../features/view.ts";
import type { App } from "../app.ts";
import { runAction } from "../run-action.ts";
import { LostPicture } from "./lost-picture.tsx";

/**
 * Draws the island into an element; gives back how to stop. `onGraphics` hears
 * when the browser takes the graphics away, and when it gives them back.
 */
export type StartScene = (
  element: HTMLElement,
  app: App,
  onGraphics: (areThere: boolean) => void,
) => Promise<() => void>;

/** The 3D picture. Where it can't be drawn after all, the text view takes over. */
export function SceneMount(props: {
  readonly app: App;
  readonly start: StartScene;
}): VNode {
  const { app, start } = props;
  const element = useRef<HTMLDivElement>(null);
  const picture = useSignal<"loading" | "shown" | "lost">("loading");
  /** Counts up when somebody wants the picture begun anew. */
  const beginning = useSignal(1);
  useEffect(() => {
    const into = element.current;
    if (into === null) return;
    let isGone = false;
    let stop: (() => void) | undefined;
    picture.value = "loading";
    const onGraphics = (areThere: boolean): void => {
      picture.value = areThere ? "shown" : "lost";
    };
    const open = async (): Promise<void> => {
      try {
        const started = await start(into, app, onGraphics);
        if (isGone) return started();
        stop = started;
        if (picture.value === "loading") picture.value = "shown";
      } catch {
        if (!isGone) await switchView(app, "text", "no-graphics");
      }
    };
    runAction(app, open);
    return () => {
      isGone = true;
      stop?.();
    };
  }, [app, start, picture, beginning.value]);
  return (
    <>
      <p class="only-read">{app.t("shell.picture")}</p>
      <div ref={element} class="scene-picture" />
      {picture.value === "loading" && (
        <p class="scene-note" role="status">
          {app.t("shell.picture-loading")}
        </p>
      )}
      {picture.value === "lost" && (
        <LostPicture app={app} onAgain={() => (beginning.value += 1)} />
      )}
    </>
  );
}
