import { type Kysely, sql } from "kysely";
import { selectOccurrences } from "../../classes/occurrences.ts";
import type { Caller } from "../../engagement/caller.ts";
import type { Tables } from "../../storage/tables.ts";
import { readerOf } from "../reader-of.ts";

/**
 * Whether somebody may see a film that was brought to their study: staff every
 * one, others one that a class shows or showed to which they may come.
 */
export async function mayReadFilm(
  db: Kysely<Tables>,
  caller: Caller,
  filmId: string,
): Promise<boolean> {
  const reader = readerOf({ caller });
  if (reader.seesAll) return true;
  const found = await selectOccurrences(db, reader)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("event")
          .select("event.seq")
          .where("event.study_id", "=", caller.studyId)
          .where("event.name", "=", "film.shown")
          .where("event.item", "=", filmId)
          .where("event.class", "=", sql<string>`class.id::text`),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
