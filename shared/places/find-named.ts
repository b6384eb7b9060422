/** Finds what content names by id, in that order. Throws when something is named that there is not: a mistake in the content, found at start. */
export function findNamed<Named extends { readonly id: string }>(
  list: readonly Named[],
  ids: readonly string[],
): Named[] {
  return ids.map((id) => {
    const found = list.find((each) => each.id === id);
    if (!found) throw new Error(`${id} is named nowhere`);
    return found;
  });
}
