import { count, duration } from "./setting-types.ts";

/** What is taken of slides and films, and how much a study may keep. */
export const decks = {
  DECK_MB: count.default(30),
  DECK_SLIDES: count.default(200),
  DECK_SECONDS: duration.default(60),
  DECK_MEMORY_MB: count.default(512),
  DECK_PICTURES_MB: count.default(64),
  DECKS_AT_ONCE: count.default(4),
  FILM_MB: count.default(60),
  FILM_STALL_SECONDS: duration.default(30),
  STUDY_FILES_MB: count.default(1000),
};
