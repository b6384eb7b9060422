import { type Kysely, sql } from "kysely";

const statements = [
  `create table derived_person (
    study_id uuid not null references study,
    participant text not null,
    rows int not null,
    last_seq bigint not null,
    from_ms bigint not null,
    until_ms bigint not null,
    basis text not null,
    sha256 text not null,
    sessions int not null,
    record text,
    primary key (study_id, participant)
  )`,
  // Read whole at every report: unpacking would cost more than the room it saves.
  `alter table derived_person alter column record set storage external`,
];

/** What was derived from the log, person by person. */
export const derived = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
