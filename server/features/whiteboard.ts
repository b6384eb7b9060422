import * as z from "zod";
import {
  BOARD_LINE,
  type whiteboard as declaration,
} from "../../shared/features/whiteboard.ts";
import {
  type BoardMark,
  findRow,
  MARKS_MAX,
  shift,
  TEXTS_MAX,
} from "../../shared/features/whiteboard/marks.ts";
import { checkText } from "../../shared/protocol/check-text.ts";
import {
  accept,
  type Outcome,
  refuse,
} from "../../shared/protocol/refusals.ts";
import {
  findWiped,
  listMarks,
  putMark,
  takeMarks,
} from "../classes/board-marks.ts";
import { keepClassTool } from "../classes/class-tools.ts";
import { keepShown } from "../classes/shown.ts";
import type { RequestContext } from "./context.ts";
import {
  CLASSROOM,
  dropEnded,
  findInClass,
  findPresenting,
} from "./in-class.ts";
import { restoreTool } from "./keep-tool.ts";
import type { ServerFeature } from "./server-feature.ts";
import { createTurnstile } from "./turnstile.ts";
import {
  dropBoard,
  type LiveBoard,
  readBoard,
  showBoard,
} from "./whiteboard/live-board.ts";

const entryShape = z.object({ isShown: z.boolean(), board: z.number() });

/** Two quick strokes are kept and shown in one order. */
const passOneByOne = createTurnstile();

/** Changes the whiteboard for who leads; `mend` says what it is after that, or refuses. */
async function change<Reply extends object>(
  context: RequestContext,
  reply: Reply,
  mend: (board: LiveBoard) => Outcome<LiveBoard>,
): Promise<Outcome<Reply>> {
  const here = findPresenting(context);
  if (!here.ok) return here;
  const { world, running } = here;
  return passOneByOne(world, async () => {
    const before = readBoard(world);
    const mended = mend(before);
    if (!mended.ok) return mended;
    const after = mended.reply;
    const { isShown, board, marks } = after;
    const put = marks.filter((mark) => !before.marks.includes(mark));
    const gone = before.marks.filter((mark) => !marks.includes(mark));
    const lines = marks.filter(({ kind }) => kind === "text").length;
    const classId = running.id;
    await context.commit(async (transaction, record) => {
      const now = new Date(context.nowMs);
      const ids = gone.map(({ id }) => id);
      await takeMarks(transaction, classId, ids, now);
      for (const mark of put)
        await putMark(transaction, { classId, board, mark, now });
      const entry = { isShown, board };
      await keepClassTool(transaction, classId, "whiteboard", entry, now);
      if (isShown !== before.isShown) {
        const { studyId } = context.caller;
        const where = { studyId, classId, place: CLASSROOM, at: now };
        await keepShown(transaction, where, { kind: "board", isShown });
      }
      record({
        name: "whiteboard.changed",
        class: classId,
        payload: { lines, drawn: marks.length - lines, isShown },
      });
      return reply;
    });
    showBoard(world, classId, after);
    return accept(reply);
  });
}

/** Adds a mark on top, where there is room. */
function add(board: LiveBoard, mark: BoardMark): Outcome<LiveBoard> {
  const marks = [...board.marks, mark];
  const lines = marks.filter(({ kind }) => kind === "text").length;
  if (lines > TEXTS_MAX || marks.length > MARKS_MAX)
    return refuse("board-full");
  return accept({ ...board, isShown: true, marks });
}

/** A whiteboard in class. What stands on it, and stood, is kept with the class. */
export const whiteboard: ServerFeature<typeof declaration> = {
  requests: {
    write: ({ text, chalk }, context) =>
      change(context, { id: context.requestId }, (board) => {
        const words = text.trim();
        const fault = checkText(words, BOARD_LINE);
        if (fault) return refuse(fault);
        const id = context.requestId;
        const points = [findRow(board.marks)];
        return add(board, { id, kind: "text", chalk, words, points });
      }),

    draw: ({ kind, chalk, name, points }, context) =>
      change(context, { id: context.requestId }, (board) => {
        const words = name.trim();
        const fault = words === "" ? null : checkText(words, BOARD_LINE);
        if (fault) return refuse(fault);
        return add(board, {
          id: context.requestId,
          kind,
          chalk,
          words,
          points,
        });
      }),

    move: ({ id, by }, context) =>
      change(context, {}, ({ marks, ...board }) =>
        marks.some((mark) => mark.id === id)
          ? accept({
              ...board,
              marks: marks.map((mark) =>
                mark.id === id
                  ? { ...mark, points: shift(mark.points, by) }
                  : mark,
              ),
            })
          : refuse("not-found"),
      ),

    remove: ({ id }, context) =>
      change(context, {}, ({ marks, ...board }) =>
        marks.some((mark) => mark.id === id)
          ? accept({ ...board, marks: marks.filter((mark) => mark.id !== id) })
          : refuse("not-found"),
      ),

    clear: (_payload, context) =>
      change(context, {}, (board) =>
        accept(
          board.marks.length === 0
            ? board
            : { ...board, board: board.board + 1, marks: [] },
        ),
      ),

    show: ({ isShown }, context) =>
      change(context, {}, (board) => accept({ ...board, isShown })),

    async earlier(_payload, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const kept = await listMarks(context.database.db, here.running.id);
      const { board } = readBoard(here.world);
      return accept({ boards: findWiped(kept, board) });
    },
  },

  /** With the class its whiteboard goes from the screen. */
  tick(world) {
    dropEnded(world, world.state.whiteboards);
    dropBoard(world);
  },

  restore: (world, database) =>
    restoreTool(world, database, {
      name: "whiteboard",
      shape: entryShape,
      async show(_, classId, entry) {
        const kept = await listMarks(database.db, classId);
        const marks = kept
          .filter(({ goneAt }) => goneAt === null)
          .map(({ mark }) => mark);
        showBoard(world, classId, { ...entry, marks });
      },
    }),
};
