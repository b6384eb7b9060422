import { sql, type Kysely } from "kysely";

const people = [
  `create table study (
    id uuid primary key,
    code text not null unique,
    name text not null,
    time_zone text not null,
    language text not null,
    telephone text,
    emergency_words text,
    pseudonym_key bytea not null,
    demonstration boolean not null default false,
    created_at timestamptz(3) not null default now(),
    closed_at timestamptz(3)
  )`,
  `create table account (
    id uuid primary key,
    type text not null check (type in ('person', 'guest', 'test', 'bot', 'simulated')),
    name text not null,
    look jsonb not null default '{}',
    language text not null,
    created_at timestamptz(3) not null default now()
  )`,
  `create table membership (
    id uuid primary key,
    study_id uuid not null references study,
    account_id uuid not null references account,
    role text not null
      check (role in ('participant', 'facilitator', 'educator', 'researcher', 'administrator')),
    pseudonym text not null,
    arm text,
    joined_at timestamptz(3) not null,
    left_at timestamptz(3),
    unique (study_id, account_id),
    unique (study_id, pseudonym)
  )`,
  `create index membership_account on membership (account_id)`,
  `create table consent (
    id uuid primary key,
    membership_id uuid not null references membership,
    scope text not null
      check (scope in ('activity', 'text', 'transcript', 'questionnaires', 'mail')),
    given_at timestamptz(3) not null,
    withdrawn_at timestamptz(3),
    version text not null,
    check (withdrawn_at >= given_at)
  )`,
  `create index consent_membership on consent (membership_id, scope, given_at)`,
  `create table sign_in_link (
    id uuid primary key,
    token_hash bytea not null unique,
    membership_id uuid not null references membership,
    created_at timestamptz(3) not null default now(),
    expires_at timestamptz(3) not null,
    used_at timestamptz(3)
  )`,
  `create index sign_in_link_membership on sign_in_link (membership_id)`,
  `create table sign_in (
    id uuid primary key,
    token_hash bytea not null unique,
    membership_id uuid not null references membership,
    created_at timestamptz(3) not null default now(),
    last_seen_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    ended_at timestamptz(3)
  )`,
  `create index sign_in_membership on sign_in (membership_id)`,
];

const island = [
  `create table content (
    study_id uuid not null references study,
    place text not null,
    station text not null,
    language text not null,
    version int not null,
    body jsonb not null,
    hash text not null,
    created_at timestamptz(3) not null default now(),
    created_by uuid references membership,
    reviewed_by text,
    reviewed_at timestamptz(3),
    review_due timestamptz(3),
    primary key (study_id, place, station, language, version)
  )`,
  `create table job (
    id uuid primary key,
    name text not null,
    run_at timestamptz(3) not null,
    payload jsonb not null default '{}',
    done_at timestamptz(3),
    attempts int not null default 0,
    locked_until timestamptz(3)
  )`,
  `create index job_due on job (run_at) where done_at is null`,
];

const classes = [
  `create table deck (
    id uuid primary key,
    study_id uuid not null references study,
    title text not null,
    slide_count int not null,
    created_by uuid not null references membership,
    created_at timestamptz(3) not null default now()
  )`,
  `create index deck_study on deck (study_id)`,
  `create table slide (
    deck_id uuid not null references deck,
    number int not null check (number >= 1),
    width int not null,
    height int not null,
    image text not null,
    text text not null,
    primary key (deck_id, number)
  )`,
  `create table class (
    id uuid primary key,
    study_id uuid not null references study,
    place text not null,
    title text not null,
    starts_at timestamptz(3) not null,
    minutes int not null check (minutes > 0),
    deck_id uuid references deck,
    presenter uuid references membership,
    started_at timestamptz(3),
    ended_at timestamptz(3),
    created_at timestamptz(3) not null default now()
  )`,
  `create index class_time on class (study_id, starts_at)`,
  `create table attendance (
    id uuid primary key,
    class_id uuid not null references class,
    membership_id uuid not null references membership,
    entered_at timestamptz(3) not null,
    left_at timestamptz(3)
  )`,
  `create index attendance_class on attendance (class_id, membership_id)`,
];

const conversationsAndThings = [
  `create table message (
    id uuid primary key,
    study_id uuid not null references study,
    seq bigint not null generated always as identity,
    channel text not null check (channel in ('nearby', 'class', 'place', 'private')),
    place text,
    class_id uuid references class,
    sender_membership_id uuid not null references membership,
    sender_name text not null,
    text text not null,
    body_hash text not null,
    sent_at timestamptz(3) not null,
    removed_at timestamptz(3)
  )`,
  `create index message_channel on message (study_id, channel, class_id, seq)`,
  `create table thing (
    id uuid primary key,
    study_id uuid not null references study,
    membership_id uuid not null references membership,
    kind text not null,
    item text not null,
    from_place text not null,
    from_station text not null,
    detail jsonb not null default '{}',
    obtained_at timestamptz(3) not null,
    given_up_at timestamptz(3),
    client_event_id uuid,
    unique (membership_id, client_event_id)
  )`,
];

const engagement = [
  `create table event (
    id uuid primary key,
    seq bigint not null generated always as identity,
    client_event_id uuid,
    name text not null,
    version int not null,
    occurred_at timestamptz(3) not null,
    client_at timestamptz(3),
    skew_ms int,
    study_id uuid not null references study,
    arm text,
    participant text,
    role text,
    session text,
    connection text,
    tab text,
    boot text,
    place text,
    station text,
    item text,
    class text,
    target text,
    via text,
    source text not null check (source in ('server', 'client', 'reconciler', 'import')),
    late boolean not null default false,
    consent text,
    app_version text,
    payload jsonb not null default '{}',
    identity text
  )`,
  // Rows without a participant (a class starts) must not be doubled either, so null equals null here.
  `create unique index event_once on event (study_id, participant, client_event_id)
    nulls not distinct where client_event_id is not null`,
  `create unique index event_identity on event (study_id, identity) where identity is not null`,
  `create index event_participant on event (study_id, participant, occurred_at, seq)`,
  `create index event_name on event (study_id, name, occurred_at)`,
  // The setting lasts for one transaction and is made by allow-erasure.ts only.
  `create function refuse_event_change() returns trigger language plpgsql as $$
    begin
      if current_setting('islet.erasure', true) = 'on' then
        return coalesce(new, old);
      end if;
      raise exception 'The event log is append-only.' using errcode = 'restrict_violation';
    end $$`,
  `create trigger event_append_only before update or delete on event
    for each row execute function refuse_event_change()`,
  `create trigger event_no_truncate before truncate on event
    for each statement execute function refuse_event_change()`,
];

/** Everything the first class needs: people, island, classes, talk, things and the log. */
export const firstClass = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      people,
      island,
      classes,
      conversationsAndThings,
      engagement,
    ].flat();
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
