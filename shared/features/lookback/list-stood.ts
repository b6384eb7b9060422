import type { Moment } from "../recording/moment.ts";

/** A slide, a film or a card that stood on the screen. */
export type Stood = Extract<Moment, { kind: "slide" | "film" | "card" }>;

const nameOf = (each: Stood): string => {
  if (each.kind === "slide") return `slide ${each.deck} ${each.slide}`;
  return each.kind === "film" ? `film ${each.film}` : `card ${each.card}`;
};

/** What stood on the screen, each once and when it first came, by moments in their order. */
export function listStood(moments: readonly Moment[]): Stood[] {
  const first = new Map<string, Stood>();
  for (const each of moments) {
    if (each.kind !== "slide" && each.kind !== "film" && each.kind !== "card")
      continue;
    const name = nameOf(each);
    if (!first.has(name)) first.set(name, each);
  }
  return [...first.values()];
}

/** When the whiteboard was taken down. */
export function listTakenDown(moments: readonly Moment[]): number[] {
  let isUp = false;
  return moments.flatMap((each) => {
    if (each.kind !== "board") return [];
    const wasUp = isUp;
    isUp = each.isShown;
    return wasUp && !isUp ? [each.at] : [];
  });
}
