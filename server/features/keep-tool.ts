import type { Shown } from "../../shared/features/recording/moment.ts";
import type { SliceName } from "../../shared/protocol/state.ts";
import { accept, type Outcome } from "../../shared/protocol/refusals.ts";
import { findClassTool, keepClassTool } from "../classes/class-tools.ts";
import { keepShown } from "../classes/shown.ts";
import type { Database } from "../storage/database.ts";
import type { RecordedFact, RequestContext, World } from "./context.ts";
import { CLASSROOM, findPresenting } from "./in-class.ts";

/** Keeps what a tool shows in a class, with its fact; `null` for nothing. `shown` is what came onto the screens by it, or went. */
export async function commitTool(
  context: RequestContext,
  kept: {
    readonly classId: string;
    readonly tool: string;
    readonly entry: object | null;
    readonly fact?: RecordedFact;
    readonly shown?: Shown;
    /** When it was; the moment of the request, unless it is told. */
    readonly atMs?: number;
  },
): Promise<void> {
  const { classId, tool, entry, fact, shown, atMs = context.nowMs } = kept;
  await context.commit(async (transaction, record) => {
    const at = new Date(atMs);
    await keepClassTool(transaction, classId, tool, entry, at);
    if (shown) {
      const { studyId } = context.caller;
      const where = { studyId, classId, place: CLASSROOM, at };
      await keepShown(transaction, where, shown);
    }
    if (fact) record({ ...fact, class: classId });
    return {};
  });
}

/** Takes away what a tool shows, for who leads the class; `fact` tells the log of it, `shown` the ledger of what stood on the screens. */
export async function clearTool(
  context: RequestContext,
  tool: { readonly name: string; readonly slice: SliceName },
  told: { readonly fact?: RecordedFact; readonly shown?: Shown },
): Promise<Outcome<Record<string, never>>> {
  const here = findPresenting(context);
  if (!here.ok) return here;
  const { world, running } = here;
  await commitTool(context, {
    classId: running.id,
    tool: tool.name,
    entry: null,
    ...told,
  });
  world.state[tool.slice].delete(CLASSROOM);
  return accept({});
}

/**
 * Shows again what a tool showed in the class that runs; nothing where it
 * showed nothing, or where this version does not understand it any more.
 */
export async function restoreTool<Entry>(
  world: World,
  { db }: Pick<Database, "db">,
  tool: {
    readonly name: string;
    readonly shape: {
      safeParse(
        raw: unknown,
      ): { success: true; data: Entry } | { success: false };
    };
    readonly show: (
      world: World,
      classId: string,
      entry: Entry,
    ) => void | Promise<void>;
  },
): Promise<void> {
  const running = world.state.classes.get(CLASSROOM);
  if (!running) return;
  const kept = await findClassTool(db, running.id, tool.name);
  const parsed = tool.shape.safeParse(kept);
  if (parsed.success) await tool.show(world, running.id, parsed.data);
}
