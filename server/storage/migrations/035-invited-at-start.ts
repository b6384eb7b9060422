import { type Kysely, sql } from "kysely";

const statements = [
  `alter table class add column began_for_all boolean`,
  `create table class_invited (
    class_id uuid not null references class,
    membership_id uuid not null references membership,
    primary key (class_id, membership_id)
  )`,
  `create index class_invited_member on class_invited (membership_id)`,
  // Of classes that have begun already only the lists of today are known.
  `update class set began_for_all = coalesce(class.is_for_all,
      (select series.is_for_all from series where series.id = class.series_id), true)
    where started_at is not null`,
  `insert into class_invited (class_id, membership_id)
    select class.id, named.membership_id from class
      join class_named named on named.class_id = class.id
      where class.began_for_all = false and class.is_for_all is not null
    union
    select class.id, named.membership_id from class
      join series_member named on named.series_id = class.series_id
      where class.began_for_all = false and class.is_for_all is null`,
];

/** Whom a class was for when it began: lists change, and attendance is a share of those invited then. */
export const invitedAtStart = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
