import { type Kysely, sql } from "kysely";

const statements = [
  `create table stored_piece (
    key text not null references stored_file on delete cascade,
    number integer not null,
    content bytea not null,
    primary key (key, number)
  )`,
  // Films are packed already.
  `alter table stored_piece alter column content set storage external`,
  `create table film (
    id uuid primary key,
    study_id uuid not null references study,
    title text not null,
    description text not null,
    language text not null,
    kind text not null,
    content text not null,
    bytes bigint not null,
    seconds double precision not null,
    captions jsonb not null,
    created_by uuid not null references membership,
    created_at timestamptz(3) not null
  )`,
  `create index film_by_study on film (study_id, created_at)`,
  // Asked for every part of a film that is fetched.
  `create index event_shown_film on event (study_id, item, class)
    where name = 'film.shown'`,
];

/** Films that staff bring, and files that are kept in pieces. */
export const films = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
