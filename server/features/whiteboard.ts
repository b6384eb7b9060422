import * as z from "zod";
import {
  BOARD_LINE,
  BOARD_LINES_MAX,
  type BoardLine,
  boardLine,
  Whiteboard,
  type whiteboard as declaration,
} from "../../shared/features/whiteboard.ts";
import { checkText } from "../../shared/protocol/check-text.ts";
import {
  accept,
  type Outcome,
  refuse,
} from "../../shared/protocol/refusals.ts";
import type { RequestContext, World } from "./context.ts";
import { CLASSROOM, dropEnded, findPresenting } from "./in-class.ts";
import { commitTool, restoreTool } from "./keep-tool.ts";
import type { ServerFeature } from "./server-feature.ts";
import { createTurnstile } from "./turnstile.ts";

const entryShape = z.object({
  isShown: z.boolean(),
  lines: z.array(boardLine),
});
type Entry = z.infer<typeof entryShape>;

/** Two quick lines are kept and shown in one order. */
const passOneByOne = createTurnstile();

const readEntry = (world: World): Entry => {
  const shown = world.state.whiteboards.get(CLASSROOM);
  return shown
    ? { isShown: shown.isShown, lines: JSON.parse(shown.lines) as BoardLine[] }
    : { isShown: false, lines: [] };
};

function show(world: World, classId: string, entry: Entry): void {
  const shown = new Whiteboard();
  shown.class = classId;
  shown.isShown = entry.isShown;
  shown.lines = JSON.stringify(entry.lines);
  world.state.whiteboards.set(CLASSROOM, shown);
}

/** Changes what stands on the whiteboard; `mend` may refuse. */
async function change(
  context: RequestContext,
  mend: (entry: Entry) => Outcome<Entry>,
): Promise<Outcome<Record<string, never>>> {
  const here = findPresenting(context);
  if (!here.ok) return here;
  const { world, running } = here;
  return passOneByOne(world, async () => {
    const changed = mend(readEntry(world));
    if (!changed.ok) return changed;
    const entry = changed.reply;
    const { isShown, lines } = entry;
    await commitTool(context, {
      classId: running.id,
      tool: "whiteboard",
      entry,
      fact: {
        name: "whiteboard.changed",
        payload: { lines: lines.length, isShown },
      },
    });
    show(world, running.id, entry);
    return accept({});
  });
}

/** A whiteboard in class. It is kept with the class, up or taken down. */
export const whiteboard: ServerFeature<typeof declaration> = {
  requests: {
    write: ({ text: raw, chalk }, context) =>
      change(context, ({ lines }) => {
        const text = raw.trim();
        const fault = checkText(text, BOARD_LINE);
        if (fault) return refuse(fault);
        if (lines.length >= BOARD_LINES_MAX) return refuse("board-full");
        return accept({ isShown: true, lines: [...lines, { text, chalk }] });
      }),

    undo: (_payload, context) =>
      change(context, ({ isShown, lines }) =>
        lines.length === 0
          ? refuse("not-found")
          : accept({ isShown, lines: lines.slice(0, -1) }),
      ),

    clear: (_payload, context) =>
      change(context, ({ isShown }) => accept({ isShown, lines: [] })),

    show: ({ isShown }, context) =>
      change(context, ({ lines }) => accept({ isShown, lines })),
  },

  /** With the class its whiteboard goes from the screen. */
  tick: (world) => dropEnded(world, world.state.whiteboards),

  restore: (world, database) =>
    restoreTool(world, database, {
      name: "whiteboard",
      shape: entryShape,
      show,
    }),
};
