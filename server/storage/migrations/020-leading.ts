import { type Kysely, sql } from "kysely";

const statements = [
  `alter table class add column host uuid references membership`,
  `update class set host = presenter`,
];

/** Who started a class, and so may take the lead back. */
export const leading = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
