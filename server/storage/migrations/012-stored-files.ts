import { type Kysely, sql } from "kysely";

const statements = [
  `create table stored_file (
    key text primary key,
    content bytea not null,
    put_at timestamptz(3) not null
  )`,
  // Pictures are packed already.
  `alter table stored_file alter column content set storage external`,
  `alter table deck add bytes bigint not null default 0`,
];

/** Files in the database, for installations whose processes share no disk, and how much each deck takes up. */
export const storedFiles = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
