import { type Kysely, sql } from "kysely";

const statements = [
  `alter table class add column is_for_all boolean`,
  `create table class_named (
    class_id uuid not null references class,
    membership_id uuid not null references membership,
    primary key (class_id, membership_id)
  )`,
  `create index class_named_member on class_named (membership_id)`,
];

/** Whom one class alone is for, whatever its series says. */
export const namedForOneClass = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
