import { useSignal } from "@preact/signals";
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Move,
  Trash2,
} from "lucide";
import type { VNode } from "preact";
import type { BoardMark } from "../../../shared/features/whiteboard/marks.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { describeMark } from "./describe-mark.ts";
import { useToldMove } from "./use-told-move.ts";

/** So far one press moves a thing. */
const STEP = 40;
const WAYS = [
  { id: "left", key: "ArrowLeft", icon: ArrowLeft, by: { x: -STEP, y: 0 } },
  { id: "right", key: "ArrowRight", icon: ArrowRight, by: { x: STEP, y: 0 } },
  { id: "up", key: "ArrowUp", icon: ArrowUp, by: { x: 0, y: -STEP } },
  { id: "down", key: "ArrowDown", icon: ArrowDown, by: { x: 0, y: STEP } },
] as const;
type Way = (typeof WAYS)[number];

/** For the presenter: everything on the board, with the way to move it and to take it away. */
export function EditList(props: {
  readonly app: App;
  readonly marks: readonly BoardMark[];
}): VNode {
  const { app, marks } = props;
  const moved = useSignal("");
  useToldMove(
    app,
    marks.find(({ id }) => id === moved.value),
  );
  const move = async (id: string, { by }: Way): Promise<void> => {
    const outcome = await app.request("whiteboard.move", { id, by });
    if (!outcome.ok) app.sayRefusal(outcome);
  };
  const remove = async (id: string): Promise<void> => {
    const outcome = await app.request("whiteboard.remove", { id });
    if (!outcome.ok) app.sayRefusal(outcome);
  };
  if (marks.length === 0) return <p>{app.t("whiteboard.empty")}</p>;
  return (
    <ol class="rows">
      {marks.map((mark) => {
        const { id } = mark;
        const what = describeMark(app, mark);
        const isMoved = moved.value === id;
        return (
          <li
            key={id}
            class="row board-row"
            onKeyDown={(event) => {
              const way = WAYS.find(({ key }) => key === event.key);
              if (!isMoved || !way) return;
              event.preventDefault();
              event.stopPropagation();
              runAction(app, () => move(id, way));
            }}
          >
            <span class="row-text" dir="auto">
              {what}
            </span>
            <div class="button-row">
              <Button
                icon={Move}
                label={app.t("whiteboard.move")}
                fullLabel={app.t("whiteboard.move-which", { what })}
                isOn={isMoved}
                onPress={() => {
                  moved.value = isMoved ? "" : id;
                }}
              />
              <Button
                icon={Trash2}
                label={app.t("whiteboard.remove")}
                fullLabel={app.t("whiteboard.remove-which", { what })}
                onPress={() => runAction(app, () => remove(id))}
              />
            </div>
            {isMoved && (
              <div class="button-row">
                {WAYS.map((way) => (
                  <Button
                    key={way.id}
                    icon={way.icon}
                    label={app.t(`whiteboard.${way.id}`)}
                    onPress={() => runAction(app, () => move(id, way))}
                  />
                ))}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
