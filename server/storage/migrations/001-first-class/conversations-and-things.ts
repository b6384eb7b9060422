/** What people write and what they have. */
export const conversationsAndThings = [
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
