import { useSignal } from "@preact/signals";
import { Eye, EyeOff, Undo2 } from "lucide";
import type { VNode } from "preact";
import type {
  BoardPoint,
  Chalk,
  Drawn,
} from "../../../shared/features/whiteboard/marks.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { ChalkChoice } from "./chalk-choice.tsx";
import { DrawArea } from "./draw-area.tsx";
import { DrawForm } from "./draw-form.tsx";
import { EditList } from "./edit-list.tsx";
import type { BoardHere } from "./whiteboard-model.ts";
import { WipeButton } from "./wipe-button.tsx";
import { WriteForm } from "./write-form.tsx";

/** For the presenter: writes and draws, takes back, wipes, puts up and takes down. */
export function LeadBoard(props: {
  readonly app: App;
  readonly here: BoardHere | undefined;
}): VNode {
  const { app, here } = props;
  const kind = useSignal<Drawn>("pen");
  const chalk = useSignal<Chalk>("black");
  const name = useSignal("");
  /** What this person put on the board in this window, the newest last. */
  const own = useSignal<readonly string[]>([]);
  const marks = here?.marks ?? [];
  const last = own.value.findLast((id) => marks.some((mark) => mark.id === id));
  const isShown = here?.isShown === true;

  const addOwn = (id: string): void => {
    own.value = [...own.value, id];
  };
  const draw = async (points: BoardPoint[]): Promise<void> => {
    const drawn = {
      kind: kind.value,
      chalk: chalk.value,
      name: name.value,
      points,
    };
    const outcome = await app.request("whiteboard.draw", drawn);
    if (!outcome.ok) return app.sayRefusal(outcome);
    // Meanwhile the next name may have been begun.
    if (name.peek() === drawn.name) name.value = "";
    addOwn(outcome.reply.id);
  };
  const undo = async (id: string): Promise<void> => {
    const outcome = await app.request("whiteboard.remove", { id });
    if (!outcome.ok) app.sayRefusal(outcome);
  };
  const show = async (): Promise<void> => {
    const outcome = await app.request("whiteboard.show", { isShown: !isShown });
    if (!outcome.ok) app.sayRefusal(outcome);
  };
  return (
    <>
      <DrawArea
        app={app}
        marks={marks}
        kind={kind}
        chalk={chalk}
        onDrawn={draw}
      />
      <div class="button-row">
        {last !== undefined && (
          <Button
            icon={Undo2}
            label={app.t("whiteboard.undo")}
            onPress={() => runAction(app, () => undo(last))}
          />
        )}
        {marks.length > 0 && <WipeButton app={app} />}
        {here && (
          <Button
            icon={isShown ? EyeOff : Eye}
            label={app.t(isShown ? "whiteboard.hide" : "whiteboard.show")}
            onPress={() => runAction(app, show)}
          />
        )}
      </div>
      <ChalkChoice app={app} chalk={chalk} />
      <DrawForm app={app} kind={kind} name={name} onPut={draw} />
      <WriteForm app={app} chalk={chalk} onWritten={addOwn} />
      <section class="stack">
        <h3>{app.t("whiteboard.on-board")}</h3>
        <EditList app={app} marks={marks} />
      </section>
    </>
  );
}
