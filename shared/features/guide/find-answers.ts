/** A part of a guide under one heading. */
export interface GuideSection {
  readonly title: string;
  readonly text: string;
}

export const ANSWERS_MAX = 3;
/** A word of the title says more about a section than one of its text. */
const TITLE_WEIGHT = 3;
/** From this many letters on, words that begin alike count as one: `walk` and `walking`; a Korean syllable says more. */
const STEM_LATIN = 4;
const STEM_HANGUL = 2;
/** A word that more than this share of the sections have says nothing. */
const COMMON_SHARE = 0.6;

const HANGUL = /\p{Script=Hangul}/u;

/** The sections that answer a question best, the best first; none where no word fits. */
export function findAnswers(
  sections: readonly GuideSection[],
  question: string,
): readonly GuideSection[] {
  const asked = new Set(stemsOf(question));
  const parts = sections.map((section) => ({
    section,
    title: new Set(stemsOf(section.title)),
    text: new Set(stemsOf(section.text)),
  }));
  const weights = new Map(
    [...asked].map((stem) => {
      const count = parts.filter(
        ({ title, text }) => title.has(stem) || text.has(stem),
      ).length;
      const isTelling = count > 0 && count <= parts.length * COMMON_SHARE;
      return [stem, isTelling ? Math.log(1 + parts.length / count) : 0];
    }),
  );
  return parts
    .map(({ section, title, text }) => {
      let score = 0;
      for (const [stem, weight] of weights) {
        if (title.has(stem)) score += weight * TITLE_WEIGHT;
        if (text.has(stem)) score += weight;
      }
      return { section, score };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, ANSWERS_MAX)
    .map(({ section }) => section);
}

/** The beginnings of a text's words, without accents; very short Latin words are left out. */
function stemsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 || (HANGUL.test(word) && word.length > 1))
    .map((word) => word.slice(0, HANGUL.test(word) ? STEM_HANGUL : STEM_LATIN));
}
