import type { VNode } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { clientFeatures } from "../../features/index.ts";
import type { App } from "../app.ts";
import { CommandList, listCommands } from "../command-list.ts";
import type { ShellApp } from "../create-app.ts";
import { listenForKeys } from "../keys.ts";
import { ownAvatar, placeName } from "../names.ts";
import { TextView } from "../text-view/text-view.tsx";
import { LineBanner } from "./line-banner.tsx";
import { Sayings } from "./sayings.tsx";
import type { StartScene } from "./scene-mount.tsx";
import { ThreeView } from "./three-view.tsx";
import { TopBar } from "./top-bar.tsx";
import { useRoomAbove } from "./use-room-above.ts";

interface ShellProps {
  readonly shell: ShellApp;
  /** Draws the island; called only while the 3D view is on. */
  readonly startScene: StartScene;
}

function shellClass(app: App): string {
  if (app.view.value === "text") return "shell in-text";
  return app.panel.value === null ? "shell in-3d" : "shell in-3d has-panel";
}

/** What the features tell everybody here, one line below the other. */
function Strips({ app }: { readonly app: App }): VNode {
  return (
    <div class="strips">
      {Object.entries(clientFeatures).map(
        ([name, { strip: Strip }]) => Strip && <Strip key={name} app={app} />,
      )}
    </div>
  );
}

/** The frame round everything on the island: bars, panel, what is said, and one of the two views. */
export function Shell({ shell, startScene }: ShellProps): VNode {
  const { app } = shell;
  const commands = useMemo(
    () => listCommands(Object.values(clientFeatures)),
    [],
  );
  useEffect(() => listenForKeys(app, commands), [app, commands]);
  useEffect(() => {
    const stops = Object.values(clientFeatures).map((feature) =>
      feature.start?.(app),
    );
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [app]);
  const above = useRoomAbove();
  const here = ownAvatar(app)?.place;
  const title = here === undefined ? app.t("app.name") : placeName(app, here);
  useEffect(() => {
    document.title = `${title} · ${app.t("app.name")}`;
  }, [app, title]);
  const is3d = app.view.value === "3d";
  return (
    <CommandList.Provider value={commands}>
      <div class={shellClass(app)}>
        <a class="skip-link" href={is3d ? "#actions" : "#main"}>
          {app.t(is3d ? "shell.skip-to-actions" : "shell.skip-to-main")}
        </a>
        <TopBar shell={shell} title={title} />
        <div ref={above} class="above">
          <LineBanner app={app} continueHere={shell.continueHere} />
          <Strips app={app} />
        </div>
        {is3d ? (
          <ThreeView app={app} startScene={startScene} />
        ) : (
          <TextView app={app} />
        )}
        <Sayings app={app} saying={shell.saying} />
      </div>
    </CommandList.Provider>
  );
}
