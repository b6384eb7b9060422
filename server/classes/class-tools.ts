import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** Keeps what a tool shows in a class, in place of what it showed before; `null` for nothing. */
export async function keepClassTool(
  db: Kysely<Tables>,
  classId: string,
  tool: string,
  entry: object | null,
  now: Date,
): Promise<void> {
  if (entry === null) {
    await db
      .deleteFrom("class_tool")
      .where("class_id", "=", classId)
      .where("tool", "=", tool)
      .execute();
    return;
  }
  const values = { entry: JSON.stringify(entry), changed_at: now };
  await db
    .insertInto("class_tool")
    .values({ class_id: classId, tool, ...values })
    .onConflict((conflict) =>
      conflict.columns(["class_id", "tool"]).doUpdateSet(values),
    )
    .execute();
}

/** What a tool showed in a class when it was last changed; `null` for nothing. */
export async function findClassTool(
  db: Kysely<Tables>,
  classId: string,
  tool: string,
): Promise<Record<string, unknown> | null> {
  const row = await db
    .selectFrom("class_tool")
    .select("entry")
    .where("class_id", "=", classId)
    .where("tool", "=", tool)
    .executeTakeFirst();
  return row?.entry ?? null;
}
