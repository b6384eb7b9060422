import type { Kysely } from "kysely";
import { wasShownTo } from "../../classes/shown.ts";
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
  return reader.seesAll || wasShownTo(db, reader, "film", filmId);
}
