import { type Kysely, sql } from "kysely";

const statements = [
  `create table export (
    id uuid primary key,
    study_id uuid not null references study,
    membership_id uuid not null references membership,
    tier text not null,
    state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    asked_at timestamptz(3) not null,
    rows_read bigint not null default 0,
    rows_total bigint not null default 0,
    ended_at timestamptz(3),
    expires_at timestamptz(3),
    bytes bigint,
    sha256 text,
    tables jsonb
  )`,
  // One at a time for each researcher, whoever of several processes is asked.
  `create unique index export_underway on export (membership_id) where state in ('waiting', 'running')`,
  `create index export_study on export (study_id, asked_at)`,
];

/** What researchers took away, or may still fetch. */
export const dataExport = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
