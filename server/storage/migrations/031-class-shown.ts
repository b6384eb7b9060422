import { type Kysely, sql } from "kysely";

const statements = [
  `create table class_shown (
    seq bigint generated always as identity primary key,
    study_id uuid not null references study,
    class_id uuid references class,
    place text not null,
    kind text not null,
    item text,
    detail jsonb not null default '{}',
    shown_at timestamptz(3) not null
  )`,
  `create index class_shown_class on class_shown (class_id, shown_at)`,
  // Asked for every picture of a slide and every part of a film.
  `create index class_shown_item on class_shown (study_id, kind, item, class_id)`,
  // What the log knows of classes that were held; of cards it never kept the address.
  `insert into class_shown (study_id, class_id, place, kind, item, detail, shown_at)
    select event.study_id, class.id, coalesce(class.place, event.place),
      case event.name
        when 'slide.shown' then 'slide' when 'slide.cleared' then 'blank'
        when 'film.cleared' then 'film-gone' when 'poll.results-shown' then 'results'
        when 'whiteboard.changed' then 'board' else 'film' end,
      case event.name
        when 'slide.shown' then event.payload ->> 'deck'
        when 'film.shown' then event.item when 'film.steered' then event.item
        when 'poll.results-shown' then event.item end,
      case event.name
        when 'slide.shown' then jsonb_build_object('slide', event.payload -> 'slide')
        when 'film.shown' then '{"positionS": 0, "isPlaying": false}'
        when 'film.steered' then jsonb_build_object('positionS', event.payload -> 'positionS',
          'isPlaying', event.payload -> 'isPlaying')
        when 'whiteboard.changed' then jsonb_build_object('isShown', event.payload -> 'isShown')
        else '{}' end,
      event.occurred_at
    from event left join class
      on class.id::text = event.class and class.study_id = event.study_id
    where event.source = 'server'
      and event.name in ('slide.shown', 'slide.cleared', 'poll.results-shown', 'whiteboard.changed',
        'film.shown', 'film.steered', 'film.cleared')
      and coalesce(class.place, event.place) is not null
      and (event.class is null or class.id is not null)
    order by event.seq`,
  `drop index if exists event_shown_deck`,
  `drop index if exists event_shown_film`,
];

/** What stood on the screens of classes, in a ledger of its own: the log may let its rows go. */
export const classShown = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
