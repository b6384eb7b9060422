import { type Kysely, sql } from "kysely";

/** In which language somebody was invited by mail, for what they are told afterwards. */
export const invitationLanguage = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table invitation add column language text`.execute(db);
  },
};
