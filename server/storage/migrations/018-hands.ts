import { type Kysely, sql } from "kysely";

const statements = [
  `create table raised_hand (
    membership_id uuid primary key references membership,
    study_id uuid not null references study,
    place text not null,
    position integer not null,
    raised_at timestamptz(3) not null
  )`,
  `create index raised_hand_study on raised_hand (study_id, position)`,
  `create table class_question (
    message_id uuid primary key references message,
    class_id uuid not null references class,
    is_answered boolean not null default false,
    pinned_at timestamptz(3)
  )`,
  `create index class_question_class on class_question (class_id)`,
];

/** Hands that are up, and what was asked in class chat. */
export const hands = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
