import { type Kysely, sql } from "kysely";

const statements = [
  `alter table job
    add once_key text,
    add error text,
    add constraint job_once unique (name, once_key)`,
  `create table mail (
    id uuid primary key,
    study_id uuid not null references study,
    membership_id uuid references membership,
    kind text not null,
    language text not null,
    address_hash bytea not null,
    queued_at timestamptz(3) not null,
    sent_at timestamptz(3),
    status text not null check (status in ('waiting', 'sent', 'failed', 'cancelled')),
    error text
  )`,
  `create index mail_address on mail (study_id, address_hash, kind, queued_at)`,
  `create index mail_membership on mail (membership_id)`,
  `create table mail_stop (
    study_id uuid not null references study,
    address_hash bytea not null,
    stopped_at timestamptz(3) not null,
    primary key (study_id, address_hash)
  )`,
];

/** Jobs that are done once under a key and tell what went wrong; the log of mails and who wants no more. */
export const mail = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
