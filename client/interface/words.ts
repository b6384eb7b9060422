import { signal, type ReadonlySignal } from "@preact/signals";
import { createInstance } from "i18next";
import {
  chooseLanguage,
  isLanguage,
  type Language,
} from "../../shared/words/languages.ts";

const STORED_AS = "islet.language";

const catalogues: Readonly<
  Record<Language, () => Promise<{ default: Record<string, string> }>>
> = {
  en: () => import("../../shared/words/en.json"),
  es: () => import("../../shared/words/es.json"),
  ko: () => import("../../shared/words/ko.json"),
};

/** The words of the interface in the person's language. */
export interface Words {
  readonly language: ReadonlySignal<Language>;
  /** One word or sentence; a component that reads it is drawn again when the language changes. */
  readonly t: (
    key: string,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  /** Fetches the catalogue, changes over, and remembers the choice on this device. */
  choose(language: Language): Promise<void>;
}

function storedLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(STORED_AS);
    return isLanguage(stored) ? stored : null;
  } catch {
    return null;
  }
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // A browser that keeps nothing still shows the chosen language until the tab closes.
  }
}

/**
 * Loads the words. The language is the one chosen on this device, else the
 * account's, else the first of the browser's that we speak.
 */
export async function loadWords(accountLanguage?: string): Promise<Words> {
  const first =
    storedLanguage() ??
    chooseLanguage([
      ...(accountLanguage === undefined ? [] : [accountLanguage]),
      ...navigator.languages,
    ]);
  const language = signal<Language>(first);
  const i18n = createInstance();
  const fetchCatalogue = async (wanted: Language): Promise<void> => {
    if (i18n.hasResourceBundle(wanted, "translation")) return;
    const catalogue = await catalogues[wanted]();
    i18n.addResourceBundle(wanted, "translation", catalogue.default);
  };
  await i18n.init({
    lng: first,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: {
      [first]: { translation: (await catalogues[first]()).default },
    },
  });
  document.documentElement.lang = first;
  return {
    language,
    t: (key, values) => i18n.t(key, { ...values, lng: language.value }),
    async choose(wanted) {
      await fetchCatalogue(wanted);
      storeLanguage(wanted);
      document.documentElement.lang = wanted;
      language.value = wanted;
    },
  };
}
