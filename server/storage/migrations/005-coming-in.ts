import { type Kysely, sql } from "kysely";

const statements = [
  `alter table study
    add consent_scopes jsonb not null
      default '["activity", "text", "transcript", "questionnaires", "mail"]'`,
  `alter table membership
    add banned_at timestamptz(3),
    add access_ends_at timestamptz(3)`,
  `alter table sign_in
    add is_shared boolean not null default false,
    add device text not null default '',
    add second_factor_at timestamptz(3)`,
  `alter table sign_in_link add code_hash bytea unique`,
  `create table consent_text (
    study_id uuid not null references study,
    version int not null check (version >= 1),
    language text not null,
    body text not null,
    created_at timestamptz(3) not null default now(),
    created_by uuid references membership,
    primary key (study_id, version, language)
  )`,
  `create table invitation (
    id uuid primary key,
    study_id uuid not null references study,
    token_hash bytea not null unique,
    code_hash bytea unique,
    kind text not null check (kind in ('link', 'printed', 'study')),
    role text not null
      check (role in ('participant', 'facilitator', 'educator', 'researcher', 'administrator')),
    name text,
    email text,
    created_by uuid references membership,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    max_uses int,
    uses int not null default 0,
    revoked_at timestamptz(3),
    check (kind = 'study' or max_uses = 1)
  )`,
  `create index invitation_study on invitation (study_id, created_at)`,
  `create table invitation_use (
    invitation_id uuid not null references invitation,
    membership_id uuid not null references membership,
    join_id uuid not null,
    used_at timestamptz(3) not null,
    primary key (invitation_id, membership_id),
    unique (invitation_id, join_id)
  )`,
  `create index invitation_use_membership on invitation_use (membership_id)`,
  `create table contact (
    account_id uuid primary key references account,
    email text not null,
    added_at timestamptz(3) not null
  )`,
  `create index contact_email on contact (email)`,
  `create table sign_in_code (
    id uuid primary key,
    membership_id uuid references membership,
    invitation_id uuid references invitation,
    code_hash bytea not null,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    tries int not null default 0,
    used_at timestamptz(3),
    check ((membership_id is null) <> (invitation_id is null))
  )`,
  `create index sign_in_code_membership on sign_in_code (membership_id)`,
  `create index sign_in_code_invitation on sign_in_code (invitation_id)`,
  `create index invitation_email on invitation (email) where email is not null`,
  `create table passphrase (
    account_id uuid primary key references account,
    hash text not null,
    set_at timestamptz(3) not null
  )`,
  `create table second_factor (
    account_id uuid primary key references account,
    secret bytea not null,
    begun_at timestamptz(3) not null,
    confirmed_at timestamptz(3),
    last_step int not null default 0
  )`,
  `create table recovery_code (
    id uuid primary key,
    account_id uuid not null references account,
    code_hash bytea not null,
    created_at timestamptz(3) not null,
    used_at timestamptz(3)
  )`,
  `create index recovery_code_account on recovery_code (account_id)`,
  `create table set_up_link (
    token_hash bytea primary key,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    used_at timestamptz(3)
  )`,
];

/** How people come in: invitations, versioned consent, other keys than a link, and the operator's first door. */
export const comingIn = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
