import type { Kysely } from "kysely";
import { findClassTool, keepClassTool } from "../classes/class-tools.ts";
import type { Tables } from "../storage/tables.ts";
import type { RecordedFact, RequestContext } from "./context.ts";

/** Keeps what a tool shows in a class, with its fact; `null` for nothing. */
export async function commitTool(
  context: RequestContext,
  kept: {
    readonly classId: string;
    readonly tool: string;
    readonly entry: object | null;
    readonly fact?: RecordedFact;
  },
): Promise<void> {
  const { classId, tool, entry, fact } = kept;
  await context.commit(async (transaction, record) => {
    const now = new Date(context.nowMs);
    await keepClassTool(transaction, classId, tool, entry, now);
    if (fact) record({ ...fact, class: classId });
    return {};
  });
}

/** What a tool showed in a class; `null` for nothing, also where this version does not understand it any more. */
export async function readTool<Entry>(
  db: Kysely<Tables>,
  classId: string,
  tool: string,
  shape: {
    safeParse(
      raw: unknown,
    ): { success: true; data: Entry } | { success: false };
  },
): Promise<Entry | null> {
  const parsed = shape.safeParse(await findClassTool(db, classId, tool));
  return parsed.success ? parsed.data : null;
}
