import {
  BoardMarkState,
  Whiteboard,
} from "../../../shared/features/whiteboard.ts";
import type { BoardMark } from "../../../shared/features/whiteboard/marks.ts";
import type { World } from "../context.ts";
import { CLASSROOM } from "../in-class.ts";

/** The whiteboard of the class that runs, as everybody sees it. */
export interface LiveBoard {
  readonly isShown: boolean;
  readonly board: number;
  /** What stands on it, the first that came first. */
  readonly marks: readonly BoardMark[];
}

export const EMPTY_BOARD: LiveBoard = { isShown: false, board: 1, marks: [] };

/** What stands on the whiteboard of the classroom. */
export function readBoard({ state }: World): LiveBoard {
  const shown = state.whiteboards.get(CLASSROOM);
  if (!shown) return EMPTY_BOARD;
  const marks = [...state.boardMarks.values()]
    .toSorted((a, b) => a.layer - b.layer)
    .map(({ mark }) => JSON.parse(mark) as BoardMark);
  return { isShown: shown.isShown, board: shown.board, marks };
}

/** Shows a whiteboard; what has not changed on it is not told again. */
export function showBoard(
  { state }: World,
  classId: string,
  board: LiveBoard,
): void {
  const shown = new Whiteboard();
  shown.class = classId;
  shown.isShown = board.isShown;
  shown.board = board.board;
  state.whiteboards.set(CLASSROOM, shown);
  const standing = new Map(board.marks.map((mark) => [mark.id, mark]));
  for (const id of Array.from(state.boardMarks.keys()))
    if (!standing.has(id)) state.boardMarks.delete(id);
  let layer = Math.max(
    0,
    ...[...state.boardMarks.values()].map((each) => each.layer),
  );
  for (const [id, mark] of standing) {
    const text = JSON.stringify(mark);
    const known = state.boardMarks.get(id);
    if (known?.mark === text) continue;
    const entry = new BoardMarkState();
    entry.class = classId;
    entry.place = CLASSROOM;
    if (!known) layer += 1;
    entry.layer = known?.layer ?? layer;
    entry.mark = text;
    state.boardMarks.set(id, entry);
  }
}

/** Takes the whiteboard away once its class is over. */
export function dropBoard({ state }: World): void {
  for (const [id, entry] of Array.from(state.boardMarks.entries()))
    if (state.classes.get(entry.place)?.id !== entry.class)
      state.boardMarks.delete(id);
}
