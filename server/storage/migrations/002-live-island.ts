import { type Kysely, sql } from "kysely";

const statements = [
  `create table handled_request (
    membership_id uuid not null references membership,
    id uuid not null,
    body_hash text not null,
    reply jsonb not null,
    handled_at timestamptz(3) not null,
    primary key (membership_id, id)
  )`,
  `create index handled_request_at on handled_request (handled_at)`,
  `create table whereabouts (
    membership_id uuid primary key references membership,
    x real not null,
    z real not null,
    heading_rad real not null,
    place text not null,
    seat text not null,
    at timestamptz(3) not null
  )`,
  `alter table message
    add avatar text not null default '',
    add sender_is_staff boolean not null default false,
    add hearers jsonb not null default '[]',
    drop column body_hash`,
  `create index message_hearers on message using gin (hearers)`,
];

/** What the live island keeps: requests that took effect, where everybody is, who heard a text. */
export const liveIsland = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
