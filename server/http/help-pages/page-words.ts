import type { IncomingMessage } from "node:http";
import en from "../../../shared/words/en.json" with { type: "json" };
import es from "../../../shared/words/es.json" with { type: "json" };
import ko from "../../../shared/words/ko.json" with { type: "json" };
import {
  chooseLanguage,
  isLanguage,
  type Language,
} from "../../../shared/words/languages.ts";
import { type Catalogue, sayWord } from "../../../shared/words/say-word.ts";

const catalogues: Readonly<Record<Language, Catalogue>> = { en, es, ko };

/** The words of pages that the server draws by itself. */
export interface PageWords {
  readonly language: Language;
  /** A word of the catalogue with its values put in; text, not HTML. */
  readonly t: (
    key: string,
    values?: Readonly<Record<string, string>>,
  ) => string;
}

export function choosePageWords(language: Language): PageWords {
  return {
    language,
    t: (key, values) => sayWord(catalogues[language], language, key, values),
  };
}

/** The tags of an Accept-Language header, the dearest first. */
function readPreferred(header: string | undefined): string[] {
  return (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", weight = "q=1"] = part.trim().split(/\s*;\s*/);
      return { tag, weight: Number(weight.replace("q=", "")) || 0 };
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

/** The words for whoever asks: by `?language=`, else as their browser prefers. */
export function readPageWords(
  request: Pick<IncomingMessage, "headers"> & { readonly query?: unknown },
): PageWords {
  const wanted = (request.query as { language?: unknown } | undefined)
    ?.language;
  return choosePageWords(
    isLanguage(wanted)
      ? wanted
      : chooseLanguage(readPreferred(request.headers["accept-language"])),
  );
}
