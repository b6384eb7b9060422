import { effect } from "@preact/signals";
import { PenLine } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { isPresenting } from "../interface/may-present.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";
import { isBoardUp } from "./whiteboard/whiteboard-model.ts";

/** Tells those in class when the whiteboard comes up. */
function start(app: App): () => void {
  let wasUp = false;
  return effect(() => {
    const isNew = isBoardUp(app) && !wasUp;
    wasUp = isBoardUp(app);
    if (isNew && !isPresenting(app)) app.say(app.t("whiteboard.is-up"));
  });
}

/** The whiteboard of the class. */
export const whiteboard: ClientFeature = {
  panel: createFetchedPanel(
    async () =>
      (await import("./whiteboard/whiteboard-panel.tsx")).WhiteboardPanel,
  ),
  isGoingOn: isBoardUp,
  start,
  commands: [
    {
      id: "whiteboard.open",
      words: "command.whiteboard.open",
      icon: PenLine,
      who: ISLANDERS,
      when: (app) => isPresenting(app) || isBoardUp(app),
      isOn: (app) => app.panel.value?.feature === "whiteboard",
      run: (app) => togglePanel(app, "whiteboard"),
    },
  ],
};
