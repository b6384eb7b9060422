/** Sentences end with one of these; a line that ends without counts as one. */
const SENTENCE_END = /[.!?…]+(?=\s|$)/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

interface Counts {
  readonly wordsPerSentence: number;
  readonly syllablesPerWord: number;
}

function countText(
  text: string,
  countSyllables: (word: string) => number,
): Counts {
  const sentences = text
    .split(SENTENCE_END)
    .filter((part) => countWords(part) > 0);
  const words = text.match(WORD) ?? [];
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return {
    wordsPerSentence: words.length / Math.max(1, sentences.length),
    syllablesPerWord: syllables / Math.max(1, words.length),
  };
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/**
 * Syllables of an English word by its spelling: groups of vowels, less a silent
 * ending. Within one of the dictionary for nearly all common words.
 */
export function countEnglishSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  const stem = letters
    .replace(/(?<=[^aeiouy][^aeiouyldt]|[aeiouy][^aeiouydt])ed$/, "d")
    .replace(/(?<=[^aeiouyscgzxh])es$/, "s")
    .replace(/(?<=[^l]|[aeiouy]l)e$/, "");
  const groups = stem.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups);
}

/**
 * Syllables of a Spanish word: each vowel is one, but a weak vowel without an
 * accent (i, u, y at the end) joins its neighbour; `qu`, `gue` and `gui` have a silent u.
 */
export function countSpanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/qu|g(?:u(?=[eiéí]))/g, "q")
    .replace(/y$/, "i")
    .replace(/h/g, "");
  const groups = letters.match(
    /[iuü]?[aeoáéó][iuü](?![aeoáéó])|[iuü]?[aeoáéó]|[íú]|[iuü]+/g,
  );
  return Math.max(1, groups?.length ?? 0);
}

/**
 * School grade that an English text asks for (Flesch-Kincaid):
 * 0.39 x words per sentence + 11.8 x syllables per word - 15.59,
 * as given by the US Department of Veterans Affairs, Health Services Research,
 * "Flesch Score (Flesch Reading Ease and Flesch-Kincaid Grade Level)".
 */
export function gradeEnglish(text: string): number {
  const { wordsPerSentence, syllablesPerWord } = countText(
    text,
    countEnglishSyllables,
  );
  return 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59;
}

/**
 * Ease of a Spanish text from 0 to 100 (Fernández Huerta 1959):
 * 206.84 - 60 x syllables per word - 1.02 x words per sentence, in the
 * corrected form told by legible.es, "Lecturabilidad de Fernández Huerta",
 * where 80 to 90 is easy and 70 to 80 fairly easy.
 */
export function easeSpanish(text: string): number {
  const { wordsPerSentence, syllablesPerWord } = countText(
    text,
    countSpanishSyllables,
  );
  return 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence;
}

/** The middle of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)] ?? Number.NaN;
  const high = sorted[Math.ceil(middle)] ?? Number.NaN;
  return (low + high) / 2;
}
