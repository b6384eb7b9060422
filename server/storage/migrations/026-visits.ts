import { type Kysely, sql } from "kysely";

const SCOPES = `'activity', 'text', 'transcript', 'recording', 'visits', 'questionnaires', 'mail'`;

const statements = [
  `alter table consent drop constraint consent_scope_check`,
  `alter table consent add constraint consent_scope_check check (scope in (${SCOPES}))`,
  // New studies may ask for it; those there are go on asking for what they asked for.
  `alter table study alter column consent_scopes
    set default '["activity", "text", "transcript", "recording", "visits", "questionnaires", "mail"]'`,
];

/** The consent to be named among those who were here this week. */
export const visits = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
