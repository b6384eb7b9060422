/** Studies, accounts, memberships, consents and signing in. */
export const people = [
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
