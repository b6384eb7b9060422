import { type Kysely, sql } from "kysely";

const statement = `create table preference (
  account_id uuid primary key references account,
  body jsonb not null,
  changed_at timestamptz(3) not null
)`;

/** What people have set for themselves, kept with their account. */
export const preferences = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(statement).execute(db);
  },
};
