import type { AvatarFacts } from "./app.ts";

/** Those in this place first, then by place, each in order of names. */
export function sortPeople(
  avatars: Iterable<AvatarFacts>,
  here: string,
): AvatarFacts[] {
  const rank = (avatar: AvatarFacts): number => (avatar.place === here ? 0 : 1);
  return [...avatars].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.place.localeCompare(b.place) ||
      a.name.localeCompare(b.name),
  );
}
