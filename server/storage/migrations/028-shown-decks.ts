import { type Kysely, sql } from "kysely";

/** Finds where a deck was shown, which is asked for every picture of it. */
export const shownDecks = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index event_shown_deck on event (study_id, (payload ->> 'deck'), class)
      where name = 'slide.shown'`.execute(db);
  },
};
