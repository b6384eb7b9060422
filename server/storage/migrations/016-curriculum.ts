import { type Kysely, sql } from "kysely";

const statements = [
  `alter table deck add topic text, add language text, add hash text`,
  `alter table slide
    add description text not null default '',
    add notes text not null default '',
    add source text not null default ''`,
  `create table review (
    study_id uuid not null references study,
    text_id text not null,
    hash text not null,
    reviewed_by uuid not null references membership,
    reviewed_at timestamptz(3) not null,
    review_due date not null,
    primary key (study_id, text_id)
  )`,
];

/** Which class of the curriculum a deck is, what belongs to its slides, and who reviewed which health text. */
export const curriculum = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
