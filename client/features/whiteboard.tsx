import "./whiteboard/whiteboard.css";
import { effect } from "@preact/signals";
import { PenLine } from "lucide";
import type { VNode } from "preact";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { isLeading } from "../interface/may-present.ts";
import type { ClientFeature } from "./client-feature.ts";
import { BoardLines } from "./whiteboard/board-lines.tsx";
import { boardHere } from "./whiteboard/whiteboard-model.ts";
import { WriteForm } from "./whiteboard/write-form.tsx";

const isUp = (app: App): boolean => boardHere(app)?.isShown === true;

function WhiteboardPanel({ app }: { readonly app: App }): VNode {
  const leads = isLeading(app);
  return (
    <div class="stack">
      {leads || isUp(app) ? (
        <BoardLines app={app} />
      ) : (
        <p>{app.t("whiteboard.none")}</p>
      )}
      {leads && <WriteForm app={app} />}
    </div>
  );
}

/** Tells those in class when the whiteboard comes up. */
function start(app: App): () => void {
  let wasUp = false;
  return effect(() => {
    const isNew = isUp(app) && !wasUp;
    wasUp = isUp(app);
    if (isNew && !isLeading(app)) app.say(app.t("whiteboard.is-up"));
  });
}

/** The whiteboard of the class. */
export const whiteboard: ClientFeature = {
  panel: WhiteboardPanel,
  isGoingOn: isUp,
  start,
  commands: [
    {
      id: "whiteboard.open",
      words: "command.whiteboard.open",
      icon: PenLine,
      who: ISLANDERS,
      when: (app) => isLeading(app) || isUp(app),
      isOn: (app) => app.panel.value?.feature === "whiteboard",
      run: (app) => togglePanel(app, "whiteboard"),
    },
  ],
};
