import { type Kysely, sql } from "kysely";

const statements = [
  `create table preparation (
    class_id uuid primary key references class,
    film text,
    polls jsonb not null default '[]',
    task_station text,
    task_words text not null default '',
    task_given_at timestamptz(3),
    notes text not null default '',
    changed_at timestamptz(3) not null
  )`,
  `create index preparation_given on preparation (task_given_at)`,
  `create table practice_done (
    class_id uuid not null references class,
    membership_id uuid not null references membership,
    done_at timestamptz(3) not null,
    primary key (class_id, membership_id)
  )`,
];

/** What stands ready for a class, and who has practised what it was given. */
export const preparations = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
