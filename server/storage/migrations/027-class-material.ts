import { type Kysely, sql } from "kysely";

const statements = [
  `create table board_mark (
    id uuid primary key,
    class_id uuid not null references class,
    board integer not null,
    mark jsonb not null,
    put_at timestamptz(3) not null,
    gone_at timestamptz(3)
  )`,
  `create index board_mark_by_class on board_mark (class_id)`,
];

/** What was written and drawn on the whiteboard of a class, and when. */
export const classMaterial = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
