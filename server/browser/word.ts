import words from "../../shared/words/en.json" with { type: "json" };

export type WordKey = keyof typeof words;

/** A word or sentence of the English catalogue, as a person reads it on the screen. */
export function word(
  key: WordKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return words[key].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values[name] ?? ""),
  );
}
