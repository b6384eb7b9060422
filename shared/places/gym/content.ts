/**
 * STARTING content of the gym's stations; a new study gets a copy that its
 * staff may change. The routine was written for this project: plain movements,
 * nothing about health is claimed, so it has no source and waits for a review.
 */
import { type FilmContent, filmContent } from "../../features/film.ts";
import {
  routineContent,
  type RoutineContent,
} from "../../features/exercise/routine.ts";
import { NOT_REVIEWED } from "../../features/review-mark.ts";

const routine: RoutineContent = routineContent.parse({
  id: "gentle-stretch",
  steps: [
    { id: "arrive", move: "breathe", seconds: 20 },
    { id: "shoulders", move: "shoulder-roll", seconds: 20 },
    { id: "reach", move: "reach-up", seconds: 25 },
    { id: "lean", move: "side-bend", seconds: 25 },
    { id: "open", move: "open-arms", seconds: 25 },
    { id: "look-round", move: "turn", seconds: 20 },
    { id: "march", move: "march", seconds: 25 },
    { id: "settle", move: "breathe", seconds: 20 },
  ],
  ...NOT_REVIEWED,
});

/** Each step for so long, between two cards. The film is drawn by it, see `assets/films/`. */
const FILM_STEP_S = 10;
const FILM_CARD_S = 5;
const filmSeconds = 2 * FILM_CARD_S + routine.steps.length * FILM_STEP_S;

const film: FilmContent = filmContent.parse({
  id: routine.id,
  seconds: filmSeconds,
  transcript: [
    { atS: 0, words: `film.${routine.id}.opening` },
    ...routine.steps.flatMap(({ id }, index) => {
      const atS = FILM_CARD_S + index * FILM_STEP_S;
      return [
        { atS, words: `exercise.step.${id}-title` },
        { atS, words: `exercise.step.${id}-standing` },
      ];
    }),
    { atS: filmSeconds - FILM_CARD_S, words: `film.${routine.id}.closing` },
  ],
  ...NOT_REVIEWED,
});

/** By station. */
export const gymContent = { routine, film };
