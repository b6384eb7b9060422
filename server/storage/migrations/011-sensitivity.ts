import { type Kysely, sql } from "kysely";

/** How a study's figures turn out under other thresholds, once per data. */
export const sensitivity = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table sensitivity (
      study_id uuid primary key references study,
      sha256 text not null,
      basis text not null,
      body jsonb not null default '[]'
    )`.execute(db);
  },
};
