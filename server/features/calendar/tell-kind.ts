import type { ClassKind } from "../../../shared/features/calendar/occurrence.ts";
import en from "../../../shared/words/en.json" with { type: "json" };
import es from "../../../shared/words/es.json" with { type: "json" };
import ko from "../../../shared/words/ko.json" with { type: "json" };
import { chooseLanguage } from "../../../shared/words/languages.ts";

const CATALOGUES = { en, es, ko };

/** What sort of class it is, in a language. */
export function tellKind(kind: ClassKind, language: string): string {
  return CATALOGUES[chooseLanguage([language])][`calendar.kind-${kind}`];
}
