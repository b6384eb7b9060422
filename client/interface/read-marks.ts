import type { BoardMark } from "../../shared/features/whiteboard/marks.ts";
import type { App } from "./app.ts";

/** What stands on the whiteboard of a place, the first that came first. */
export function readMarks(app: App, place: string): BoardMark[] {
  return [...app.live.boardMarks.value.values()]
    .filter((each) => each.place === place)
    .sort((a, b) => a.layer - b.layer)
    .map(({ mark }) => JSON.parse(mark) as BoardMark);
}
