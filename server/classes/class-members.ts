import type { Kysely } from "kysely";
import type { Tables } from "../storage/tables.ts";

/** What a class keeps of one of its members. */
export interface ClassMember {
  /** The breakout table; 0 for none. */
  readonly table: number;
  readonly hasFloor: boolean;
}

/** Keeps at which table members of a class sit, or whether they have the floor; the rest stays. */
export async function keepClassMembers(
  db: Kysely<Tables>,
  classId: string,
  memberships: readonly string[],
  change: { readonly table: number } | { readonly hasFloor: boolean },
): Promise<void> {
  if (memberships.length === 0) return;
  const values =
    "table" in change
      ? { table_number: change.table }
      : { has_floor: change.hasFloor };
  await db
    .insertInto("class_member")
    .values(
      memberships.map((membership_id) => ({
        class_id: classId,
        membership_id,
        ...values,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["class_id", "membership_id"]).doUpdateSet(values),
    )
    .execute();
}

/** Takes everybody of a class from their tables, or the floor from all. */
export async function clearClassMembers(
  db: Kysely<Tables>,
  classId: string,
  what: "tables" | "floor",
): Promise<void> {
  await db
    .updateTable("class_member")
    .set(what === "tables" ? { table_number: 0 } : { has_floor: false })
    .where("class_id", "=", classId)
    .execute();
}

/** What is kept of the members of a class, by membership. */
export async function listClassMembers(
  db: Kysely<Tables>,
  classId: string,
): Promise<Map<string, ClassMember>> {
  const rows = await db
    .selectFrom("class_member")
    .selectAll()
    .where("class_id", "=", classId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.membership_id,
      { table: row.table_number, hasFloor: row.has_floor },
    ]),
  );
}
