import type { World } from "../context.ts";

/** At which table each member of a running class belongs, also while their line is lost. */
const tables = new WeakMap<World, Map<string, number>>();

/** The kept tables of an island, by membership; there is one map for each. */
export function keptTablesOf(world: World): Map<string, number> {
  const known = tables.get(world) ?? new Map<string, number>();
  tables.set(world, known);
  return known;
}
