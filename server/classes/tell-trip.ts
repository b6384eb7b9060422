import en from "../../shared/words/en.json" with { type: "json" };
import es from "../../shared/words/es.json" with { type: "json" };
import ko from "../../shared/words/ko.json" with { type: "json" };
import { chooseLanguage } from "../../shared/words/languages.ts";
import { sayWord } from "../../shared/words/say-word.ts";

const CATALOGUES = { en, es, ko };

/**
 * Where a class walks to, in a language, as other calendars show it: nobody is to look for it in their town.
 * @param place a place that a class may walk to
 */
export function tellTrip(place: string, language: string): string {
  const chosen = chooseLanguage([language]);
  const words = CATALOGUES[chosen];
  const name = sayWord(words, chosen, `place.${place}.name`);
  return sayWord(words, chosen, "mail.trip-location", { place: name });
}
