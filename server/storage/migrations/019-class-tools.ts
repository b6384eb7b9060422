import { type Kysely, sql } from "kysely";

const statements = [
  `create table class_tool (
    class_id uuid not null references class,
    tool text not null,
    entry jsonb not null,
    changed_at timestamptz(3) not null,
    primary key (class_id, tool)
  )`,
];

/** What stands in a class besides slides and polls. */
export const classTools = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
