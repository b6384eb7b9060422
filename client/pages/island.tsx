import "../interface/styles/island.css";
import type { VNode } from "preact";
import { ISLANDERS, type Role } from "../../shared/protocol/roles.ts";
import type { View } from "../../shared/protocol/via.ts";
import { chooseFirstView, switchView } from "../features/view.ts";
import { watchMeans } from "../input/means.ts";
import { createApp } from "../interface/create-app.ts";
import { runAction } from "../interface/run-action.ts";
import { LookDrawingContext } from "../interface/look-preview.ts";
import { Shell } from "../interface/shell/shell.tsx";
import type { Words } from "../interface/words.ts";
import { connect } from "../network/connect.ts";
import { lookDrawing } from "./draw-look.ts";
import { PageLinks } from "./page-links.tsx";
import { PlainPage } from "./plain-page.tsx";
import { createSceneStarter } from "./start-scene.ts";

/** The island itself: the line, the app, and one of the two views of it. */
export function openIsland(words: Words, role: Role): VNode {
  const islanders: readonly Role[] = ISLANDERS;
  if (!islanders.includes(role))
    return (
      <PlainPage words={words} name="not-for-role">
        <PageLinks words={words} role={role} />
      </PlainPage>
    );
  const first = chooseFirstView();
  const { means } = watchMeans(window);
  let readView = (): View => first.view;
  const connection = connect(() => `${readView()}+${means.value}`);
  const shell = createApp(connection, words, first.view);
  const { app } = shell;
  readView = () => app.view.value;
  if (first.because !== "chosen")
    runAction(app, () => switchView(app, first.view, first.because));
  const startScene = createSceneStarter(connection.positions);
  return (
    <LookDrawingContext.Provider value={lookDrawing}>
      <Shell shell={shell} startScene={startScene} />
    </LookDrawingContext.Provider>
  );
}
