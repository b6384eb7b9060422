import { type Kysely, sql } from "kysely";

const statements = [
  // A thread has no words of its own: its title is the title of the post that opens it.
  `create table thread (
    id uuid primary key,
    study_id uuid not null references study,
    topic text not null,
    created_at timestamptz(3) not null,
    pinned_at timestamptz(3)
  )`,
  `create index thread_study on thread (study_id, created_at)`,
  `create table post (
    id uuid primary key,
    seq bigint generated always as identity,
    study_id uuid not null references study,
    thread_id uuid not null references thread,
    author_membership_id uuid not null references membership,
    author_name text not null,
    author_is_staff boolean not null,
    title text,
    text text not null,
    revision integer not null default 1,
    written_at timestamptz(3) not null,
    edited_at timestamptz(3),
    hidden_at timestamptz(3),
    removed_at timestamptz(3)
  )`,
  `create index post_thread on post (thread_id, seq)`,
  `create index post_study on post (study_id, seq)`,
  `create index post_author on post (author_membership_id, written_at)`,
  `create table reaction (
    post_id uuid not null references post,
    membership_id uuid not null references membership,
    kind text not null,
    at timestamptz(3) not null,
    primary key (post_id, membership_id, kind)
  )`,
  `create index reaction_membership on reaction (membership_id)`,
  `create table thread_read (
    membership_id uuid not null references membership,
    thread_id uuid not null references thread,
    seen_seq bigint not null,
    at timestamptz(3) not null,
    primary key (membership_id, thread_id)
  )`,
  `create index thread_read_thread on thread_read (thread_id)`,
  `alter table report add column post_id uuid references post`,
  `create index report_post on report (post_id)`,
];

/** The board: threads and their posts, what was answered without words, and what is new to whom. */
export const board = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
