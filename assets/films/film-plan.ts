/** What the film of the gym's routine shows when, as its content says: a card, each step for a while, a card. */
import type { Move } from "../../shared/features/exercise/routine.ts";
import { gymContent } from "../../shared/places/gym/content.ts";

const { film, routine } = gymContent;

export const FILM_ID = film.id;

/** A stretch of the film. Its captions are the words under these keys. */
export interface Scene {
  readonly fromS: number;
  readonly toS: number;
  readonly words: readonly string[];
  /** `null` on a card, where nobody moves. */
  readonly move: Move | null;
}

/** The film's scenes in order, without gaps: one for each moment of the transcript. */
export function planFilm(): readonly Scene[] {
  const moments = [...new Set(film.transcript.map(({ atS }) => atS))];
  return moments.map((fromS, index) => ({
    fromS,
    toS: moments[index + 1] ?? film.seconds,
    words: film.transcript
      .filter(({ atS }) => atS === fromS)
      .map(({ words }) => words),
    move: routine.steps[index - 1]?.move ?? null,
  }));
}
