import type { TrustedPage } from "../../shared/features/trusted-page.ts";
import type { Language } from "../../shared/words/languages.ts";

/** The pages in somebody's language, or the English ones where there are none. */
export function choosePages(
  pages: readonly TrustedPage[],
  language: Language,
): readonly TrustedPage[] {
  const own = pages.filter((page) => page.language === language);
  return own.length > 0 ? own : pages.filter((page) => page.language === "en");
}
