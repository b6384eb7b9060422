import type { Kysely } from "kysely";
import { wasShownTo } from "../../classes/shown.ts";
import type { Caller } from "../../engagement/caller.ts";
import type { Tables } from "../../storage/tables.ts";
import { readerOf } from "../reader-of.ts";

/**
 * Whether somebody may read a deck of their study: staff every one, others one
 * that a class shows or showed to which they may come, or that was put on a
 * screen while no class ran there, for all to see.
 */
export async function mayReadDeck(
  db: Kysely<Tables>,
  caller: Caller,
  deckId: string,
): Promise<boolean> {
  const reader = readerOf({ caller });
  return reader.seesAll || wasShownTo(db, reader, "slide", deckId);
}
