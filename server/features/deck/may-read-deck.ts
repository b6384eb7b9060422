import { type Kysely, sql } from "kysely";
import { selectOccurrences } from "../../classes/occurrences.ts";
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
  if (reader.seesAll) return true;
  const showing = db
    .selectFrom("event")
    .select("event.seq")
    .where("event.study_id", "=", caller.studyId)
    .where("event.name", "=", "slide.shown")
    .where(sql`event.payload ->> 'deck'`, "=", deckId);
  const ofClass = await selectOccurrences(db, reader)
    .where((eb) =>
      eb.or([
        eb.and([
          eb("class.deck_id", "=", deckId),
          eb("class.started_at", "is not", null),
        ]),
        eb.exists(
          showing.where("event.class", "=", sql<string>`class.id::text`),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  if (ofClass) return true;
  const outsideClass = await showing
    .where("event.class", "is", null)
    .limit(1)
    .executeTakeFirst();
  return outsideClass !== undefined;
}
