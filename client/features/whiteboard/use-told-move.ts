import { useEffect, useRef } from "preact/hooks";
import type { BoardMark } from "../../../shared/features/whiteboard/marks.ts";
import type { App } from "../../interface/app.ts";
import { tellWhere } from "./describe-mark.ts";

/** Says where the thing that is being moved stands, each time the class is shown it somewhere else. */
export function useToldMove(app: App, moving: BoardMark | undefined): void {
  const id = moving?.id;
  const spot = JSON.stringify(moving?.points);
  const told = useRef({ id, spot });
  useEffect(() => {
    const last = told.current;
    told.current = { id, spot };
    if (moving && last.id === id && last.spot !== spot)
      app.say(app.t("whiteboard.now-at", { where: tellWhere(app, moving) }));
  }, [id, spot]);
}
