import type { VNode } from "preact";
import type { App } from "../app.ts";
import { preferences } from "../preferences.ts";
import { CommandBar } from "./command-bar.tsx";
import { SceneMount, type StartScene } from "./scene-mount.tsx";
import { SidePanel } from "./side-panel.tsx";

/** The island as a picture, with the commands below and one panel beside it. */
export function ThreeView(props: {
  readonly app: App;
  readonly startScene: StartScene;
}): VNode {
  const { app } = props;
  const { picture, measuredPicture, light } = preferences;
  return (
    <>
      <main>
        <div class="scene">
          {/* Another quality or light is another drawing: it begins anew. */}
          <SceneMount
            key={[picture, measuredPicture, light].join(" ")}
            app={app}
            start={props.startScene}
          />
        </div>
        <section id="actions" class="actions" tabIndex={-1}>
          <h2 class="only-read">{app.t("shell.actions")}</h2>
          <CommandBar app={app} />
        </section>
      </main>
      <SidePanel app={app} />
    </>
  );
}
