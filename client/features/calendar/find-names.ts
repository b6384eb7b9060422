/** Letters without their marks and in one case, so that "jose" finds José. */
const fold = (name: string): string =>
  name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Those of some people whose names hold what is sought, in any case and with or without accents. */
export function findNames<Person extends { readonly name: string }>(
  people: readonly Person[],
  sought: string,
): readonly Person[] {
  const letters = fold(sought.trim());
  return people.filter(({ name }) => fold(name).includes(letters));
}
