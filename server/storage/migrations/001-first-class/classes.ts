/** Decks, slides, classes and who came. */
export const classes = [
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
