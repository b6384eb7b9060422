import { type Kysely, sql } from "kysely";

const SCOPES = `'activity', 'text', 'transcript', 'recording', 'questionnaires', 'mail'`;

const statements = [
  // By class, so that deleting a recording is deleting these rows: what was shown and said is kept elsewhere.
  `create table recording (
    id uuid primary key,
    class_id uuid not null references class,
    started_by uuid references membership,
    started_at timestamptz(3) not null,
    stopped_at timestamptz(3),
    check (stopped_at >= started_at)
  )`,
  `create unique index recording_running on recording (class_id) where stopped_at is null`,
  `create index recording_class on recording (class_id, started_at)`,
  `alter table consent drop constraint consent_scope_check`,
  `alter table consent add constraint consent_scope_check check (scope in (${SCOPES}))`,
  // New studies may ask for it; those there are go on asking for what they asked for.
  `alter table study alter column consent_scopes
    set default '["activity", "text", "transcript", "recording", "questionnaires", "mail"]'`,
];

/** Recordings of classes, and the consent that they ask for. */
export const recordings = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
