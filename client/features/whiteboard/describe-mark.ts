import {
  type BoardMark,
  findMiddle,
  findNinth,
} from "../../../shared/features/whiteboard/marks.ts";
import type { App } from "../../interface/app.ts";

/** A thing on the board in words: its own, else what it is and where. */
export function describeMark(app: App, mark: BoardMark): string {
  const { kind, points, words } = mark;
  const [from] = points;
  const to = points.at(-1);
  if (words !== "" || kind === "text" || !from || !to) return words;
  if (kind === "line" || kind === "arrow")
    return app.t(`whiteboard.${kind}-from-to`, {
      from: app.t(`whiteboard.at-${findNinth(from)}`),
      to: app.t(`whiteboard.at-${findNinth(to)}`),
    });
  return app.t(`whiteboard.${kind}-at`, { where: tellWhere(app, mark) });
}

/** In which part of the board the middle of a thing is. */
export const tellWhere = (app: App, { points }: BoardMark): string =>
  app.t(`whiteboard.at-${findNinth(findMiddle(points))}`);
