import { Languages } from "lucide";
import type { VNode } from "preact";
import {
  isLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
} from "../../../shared/words/languages.ts";
import { Icon } from "../icon.tsx";
import type { Words } from "../words.ts";

/** Changes the language of everything on the page, at once and for next time. */
export function LanguageChoice({ words }: { readonly words: Words }): VNode {
  return (
    <label class="language">
      <Icon node={Languages} />
      <span class="only-read">{words.t("shell.language")}</span>
      <select
        value={words.language.value}
        onChange={(event) => {
          const wanted = event.currentTarget.value;
          // Where the catalogue can't be fetched the old language simply stays.
          if (isLanguage(wanted)) words.choose(wanted).catch(() => undefined);
        }}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
