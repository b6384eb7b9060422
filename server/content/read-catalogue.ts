import type { Kysely } from "kysely";
import { menuContent } from "../../shared/features/menu/dish.ts";
import type { Tables } from "../storage/tables.ts";

/** The ids of everything a study's stations offer to be handled. */
export async function readCatalogue(
  db: Kysely<Tables>,
  studyId: string,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("content")
    .select(["station", "body"])
    .where("study_id", "=", studyId)
    .execute();
  const items = new Set<string>();
  for (const { station, body } of rows) {
    const menu = menuContent.safeParse(body);
    if (!menu.success) continue;
    items.add(station);
    for (const dish of menu.data.dishes) items.add(dish.id);
  }
  return items;
}
