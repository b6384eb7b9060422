import { type Kysely, sql } from "kysely";

const statements = [
  `create table topic (
    id uuid primary key,
    study_id uuid not null references study,
    part text not null check (part in ('core', 'above-and-beyond')),
    number int not null check (number >= 1),
    title text not null,
    deck_id uuid references deck,
    created_at timestamptz(3) not null default now(),
    unique (study_id, part, number)
  )`,
  `create table series (
    id uuid primary key,
    study_id uuid not null references study,
    kind text not null check (kind in ('class', 'support-group', 'guest', 'above-and-beyond', 'field-trip')),
    title text not null,
    place text not null,
    starts_local text not null,
    time_zone text not null,
    rule text not null,
    minutes int not null check (minutes > 0),
    capacity int check (capacity > 0),
    is_for_all boolean not null,
    created_at timestamptz(3) not null default now()
  )`,
  `create index series_study on series (study_id)`,
  `create table series_member (
    series_id uuid not null references series,
    membership_id uuid not null references membership,
    primary key (series_id, membership_id)
  )`,
  `alter table class add column series_id uuid references series`,
  `alter table class add column topic_id uuid references topic`,
  `alter table class add column planned_at timestamptz(3)`,
  `alter table class add column cancelled_at timestamptz(3)`,
  `alter table class add column revision int not null default 0`,
  `create index class_series on class (series_id)`,
  `create index class_topic on class (topic_id)`,
  `create table coming (
    class_id uuid not null references class,
    membership_id uuid not null references membership,
    is_coming boolean not null,
    answered_at timestamptz(3) not null,
    primary key (class_id, membership_id)
  )`,
  `create index coming_member on coming (membership_id)`,
  `create table reminder (
    class_id uuid not null references class,
    membership_id uuid not null references membership,
    lead text not null check (lead in ('day', 'hour')),
    starts_at timestamptz(3) not null,
    queued_at timestamptz(3) not null,
    primary key (class_id, membership_id, lead, starts_at)
  )`,
  `create index reminder_member on reminder (membership_id)`,
  `create table calendar_setting (
    membership_id uuid primary key references membership,
    day_before boolean not null,
    hour_before boolean not null,
    changed_at timestamptz(3) not null
  )`,
  // The secret of the address is kept as a hash: whoever reads the table can't read the feed.
  `create table calendar_feed (
    membership_id uuid primary key references membership,
    secret_hash bytea not null unique,
    made_at timestamptz(3) not null
  )`,
];

/** Series of classes, their topics, who is coming, reminders, and each person's own feed. */
export const calendar = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
