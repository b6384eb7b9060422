import type { Transaction } from "kysely";
import { sql } from "kysely";
import { nameBroughtFilm } from "../../shared/features/video/brought-film.ts";
import type { Tables } from "../storage/tables.ts";

/**
 * Takes the films that people brought out of what is prepared and out of what
 * a class has up, which name them without a reference. The films themselves go
 * with their people; decks are referred to, and go by that.
 */
export async function forgetBrought(
  transaction: Transaction<Tables>,
  membershipIds: readonly string[],
): Promise<void> {
  if (membershipIds.length === 0) return;
  const films = await transaction
    .selectFrom("film")
    .select("id")
    .where("created_by", "in", membershipIds)
    .execute();
  if (films.length === 0) return;
  const stations = films.map(({ id }) => nameBroughtFilm(id));
  await transaction
    .updateTable("preparation")
    .set({ film: null })
    .where("film", "in", stations)
    .execute();
  await transaction
    .deleteFrom("class_tool")
    .where("tool", "=", "video")
    .where(sql<string>`entry ->> 'station'`, "in", stations)
    .execute();
}
