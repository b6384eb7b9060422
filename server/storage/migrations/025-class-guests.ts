import { type Kysely, sql } from "kysely";

const statements = [
  `alter table invitation add column class_id uuid references class`,
  `create table class_guest (
    class_id uuid not null references class,
    membership_id uuid not null references membership,
    primary key (class_id, membership_id)
  )`,
  `create index class_guest_by_membership on class_guest (membership_id)`,
];

/** Guests of one class, and the invitations that lead them to it. */
export const classGuests = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
