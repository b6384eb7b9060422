/** What stations offer, and what is to be done later. */
export const island = [
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
