import { type Kysely, sql } from "kysely";

const statements = [
  `create table class_member (
    class_id uuid not null references class,
    membership_id uuid not null references membership,
    table_number integer not null default 0,
    has_floor boolean not null default false,
    primary key (class_id, membership_id)
  )`,
  `create index class_member_by_membership on class_member (membership_id)`,
];

/** At which table somebody sits in a class, and whether they have the floor. */
export const classMembers = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
