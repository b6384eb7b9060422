import type { EventDeclaration, EventDeclarations } from "./define-event.ts";

/** Every event name the program knows, with its declaration. */
export type EventRegistry = ReadonlyMap<string, EventDeclaration>;

/**
 * Joins the declarations of several features into one registry, sorted by name.
 *
 * @throws when two of them declare the same name.
 */
export function buildEventRegistry(
  lists: readonly EventDeclarations[],
): EventRegistry {
  const entries = lists
    .flatMap((list) => Object.entries(list))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const registry = new Map<string, EventDeclaration>();
  for (const [name, event] of entries) {
    if (registry.has(name)) throw new Error(`${name} is declared twice`);
    registry.set(name, event);
  }
  return registry;
}
