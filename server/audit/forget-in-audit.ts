import { sql, type Transaction } from "kysely";
import { allowErasure } from "../storage/allow-erasure.ts";
import type { Tables } from "../storage/tables.ts";
import type { SealedField } from "../storage/tables/safe-keeping.ts";

/**
 * Takes a person out of the audit log: where they acted, the actor; where it was done to them, the object
 * and the detail. Value and salt go, the seal stays, so the chain still holds.
 * @param ids every id and pseudonym the person ever had here.
 * @returns the numbers of the rows, which the row about the erasure must name.
 */
export async function forgetInAudit(
  transaction: Transaction<Tables>,
  ids: readonly string[],
): Promise<number[]> {
  await allowErasure(transaction);
  const mentions = sql<boolean>`exists (select 1 from unnest(${ids}::text[]) id
    where position(id in concat_ws(' ', actor, object, detail::text)) > 0)`;
  const rows = await transaction
    .selectFrom("audit")
    .selectAll()
    .where(mentions)
    .orderBy("seq")
    .execute();
  for (const row of rows) {
    const forgotten = new Set<SealedField>();
    const names = (value: unknown): boolean =>
      ids.some((id) => (JSON.stringify(value) ?? "").includes(id));
    if (names(row.actor)) forgotten.add("actor");
    if (names(row.object)) forgotten.add("object").add("detail");
    if (names(row.detail)) forgotten.add("detail");
    const salts = Object.fromEntries(
      Object.entries(row.salts).filter(
        ([field]) => !forgotten.has(field as SealedField),
      ),
    );
    await transaction
      .updateTable("audit")
      .set({
        salts: JSON.stringify(salts),
        ...(forgotten.has("actor") ? { actor: null } : {}),
        ...(forgotten.has("object") ? { object: null } : {}),
        ...(forgotten.has("detail") ? { detail: sql`null` } : {}),
      })
      .where("seq", "=", row.seq)
      .execute();
  }
  return rows.map((row) => row.seq);
}
