import { type Kysely, sql } from "kysely";

const statements = [
  `create table block (
    membership_id uuid not null references membership,
    blocked_membership_id uuid not null references membership,
    at timestamptz(3) not null,
    primary key (membership_id, blocked_membership_id),
    check (membership_id <> blocked_membership_id)
  )`,
  `create index block_blocked on block (blocked_membership_id)`,
  `create table hidden_message (
    membership_id uuid not null references membership,
    message_id uuid not null references message,
    at timestamptz(3) not null,
    primary key (membership_id, message_id)
  )`,
  `create index hidden_message_message on hidden_message (message_id)`,
  `create table kept_out (
    membership_id uuid primary key references membership,
    until timestamptz(3) not null
  )`,
  // What was said is named, not copied: a text that is removed is gone here too.
  `create table report (
    id uuid primary key,
    study_id uuid not null references study,
    reporter_membership_id uuid not null references membership,
    subject_membership_id uuid not null references membership,
    message_id uuid references message,
    reason text not null check (reason in ('unkind', 'unsafe-advice', 'private', 'selling', 'other')),
    words text not null,
    context jsonb not null default '[]',
    created_at timestamptz(3) not null,
    settled_at timestamptz(3)
  )`,
  `create index report_open on report (study_id, created_at) where settled_at is null`,
  `create index report_reporter on report (reporter_membership_id)`,
  `create index report_subject on report (subject_membership_id)`,
  `create index report_message on report (message_id)`,
];

/** Keeping order: who does not want to hear whom, what was reported, and who rests outside for a while. */
export const moderation = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
