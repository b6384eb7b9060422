/** The words of one language, by key. */
export type Catalogue = Readonly<Record<string, string>>;
export type WordValues = Readonly<Record<string, string | number>>;

/** The key for a number of things: its own form for none, for one, for many, where the language has them. */
function chooseForm(
  catalogue: Catalogue,
  language: string,
  key: string,
  count: number,
): string {
  const forms = [
    ...(count === 0 ? ["zero"] : []),
    new Intl.PluralRules(language).select(count),
    "other",
  ].map((form) => `${key}_${form}`);
  return forms.find((form) => form in catalogue) ?? key;
}

/**
 * A word or sentence as it is said: in the form for `values.count`, where that is a
 * number, and with every `{{name}}` replaced by its value. Text, not HTML. A key
 * that the catalogue lacks is said as it is.
 */
export function sayWord(
  catalogue: Catalogue,
  language: string,
  key: string,
  values: WordValues = {},
): string {
  const { count } = values;
  const form =
    typeof count === "number"
      ? chooseForm(catalogue, language, key, count)
      : key;
  return (catalogue[form] ?? form).replaceAll(
    /\{\{(\w+)\}\}/g,
    (_whole, name: string) => String(values[name] ?? ""),
  );
}
