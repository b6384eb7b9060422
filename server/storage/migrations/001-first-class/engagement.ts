/** The append-only log of engagement. */
export const engagement = [
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
