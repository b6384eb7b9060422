import type { BoardMark } from "../../../shared/features/whiteboard/marks.ts";
import type { App } from "../../interface/app.ts";
import { classAround } from "../../interface/class-around.ts";
import { readMarks } from "../../../shared/features/whiteboard/read-marks.ts";

/** The whiteboard of the class one is in. */
export interface BoardHere {
  readonly isShown: boolean;
  /** The first board of a class is 1. */
  readonly board: number;
  readonly marks: readonly BoardMark[];
}

/** Whether a whiteboard is up here. */
export const isBoardUp = (app: App): boolean =>
  app.live.whiteboards.value.get(classAround(app))?.isShown === true;

/** What stands on the whiteboard here; `undefined` where there is none. */
export function boardHere(app: App): BoardHere | undefined {
  const place = classAround(app);
  const facts = app.live.whiteboards.value.get(place);
  return (
    facts && {
      isShown: facts.isShown,
      board: facts.board,
      marks: readMarks(app.live.boardMarks.value.values(), place),
    }
  );
}
