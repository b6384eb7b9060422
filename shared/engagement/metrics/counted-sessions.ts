import type { PersonEngagement } from "../derivation/derive-person.ts";
import type { ItemInteraction } from "../derivation/item-interactions.ts";
import type { Session } from "../derivation/measure-sessions.ts";

/** Which sessions a metric counts: L, Z, V and I the island's, M, C and E both. */
export type Surface = "island" | "both";

/** Sessions from study day 0 on, up to and with `lastDay`; earlier days count nowhere. */
export function listCountedSessions(
  person: PersonEngagement,
  surface: Surface,
  lastDay = Infinity,
): Session[] {
  return person.sessions.filter(
    (session) =>
      session.day !== null &&
      session.day >= 0 &&
      session.day <= lastDay &&
      (surface === "both" || session.surface === "island"),
  );
}

/** Interactions within the counted island sessions of a person. */
export function listCountedItems(person: PersonEngagement): ItemInteraction[] {
  const sessions = listCountedSessions(person, "island");
  let next = 0;
  return person.items.filter(({ atMs }) => {
    while ((sessions[next]?.endMs ?? Infinity) < atMs) next += 1;
    return (sessions[next]?.startMs ?? Infinity) <= atMs;
  });
}

/** Whether a person came at all. */
export function isEverActive(
  person: PersonEngagement,
  surface: Surface,
): boolean {
  return listCountedSessions(person, surface).length > 0;
}
