import { type Kysely, sql } from "kysely";

const statements = [
  `create table class_rating (
    class_id uuid not null references class,
    membership_id uuid not null references membership,
    helped text not null check (helped in ('yes', 'somewhat', 'no')),
    rated_at timestamptz(3) not null,
    primary key (class_id, membership_id)
  )`,
];

/** Whether a class has helped, by those who were there. */
export const ratings = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
