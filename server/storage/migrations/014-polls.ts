import { type Kysely, sql } from "kysely";

const statements = [
  `create table poll (
    id uuid primary key,
    class_id uuid not null references class,
    kind text not null,
    question text not null,
    options jsonb not null,
    is_anonymous boolean not null,
    right_options jsonb not null,
    asked_by uuid references membership,
    asked_at timestamptz(3) not null,
    is_open boolean not null default true,
    is_shown boolean not null default false,
    cleared_at timestamptz(3)
  )`,
  `create index poll_class on poll (class_id, asked_at)`,
  `create table poll_answer (
    poll_id uuid not null references poll,
    membership_id uuid not null references membership,
    choices jsonb not null,
    word text not null,
    answered_at timestamptz(3) not null,
    primary key (poll_id, membership_id)
  )`,
];

/** Questions put to a class, and what people answered. */
export const polls = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
