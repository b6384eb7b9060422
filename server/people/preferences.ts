import type { Kysely } from "kysely";
import {
  type UnitSettings,
  unitSettings,
} from "../../shared/features/help/unit-settings.ts";
import type { Tables } from "../storage/tables.ts";

/** The units an account has chosen; `null` before the first choice. */
export async function readUnits(
  db: Kysely<Tables>,
  accountId: string,
): Promise<UnitSettings | null> {
  const row = await db
    .selectFrom("preference")
    .select("body")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  const parsed = unitSettings.safeParse(row?.body["units"]);
  return parsed.success ? parsed.data : null;
}

/** Keeps the units an account has chosen, in place of earlier ones. */
export async function saveUnits(
  db: Kysely<Tables>,
  accountId: string,
  units: UnitSettings,
  at: Date,
): Promise<void> {
  const kept = { body: JSON.stringify({ units }), changed_at: at };
  await db
    .insertInto("preference")
    .values({ account_id: accountId, ...kept })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(kept))
    .execute();
}
