import type { LiveWorld } from "../rooms/live-world.ts";

/** Counts who is on the live islands of this process, and through how many open sockets. */
export function countPeople(worlds: ReadonlyMap<string, LiveWorld>): {
  readonly peopleOnline: () => number;
  readonly sockets: () => number;
} {
  const sum = (count: (world: LiveWorld) => number): number =>
    [...worlds.values()].reduce((total, world) => total + count(world), 0);
  return {
    peopleOnline: () => sum((world) => world.avatars.size),
    sockets: () =>
      sum(
        ({ avatars }) =>
          [...avatars.values()].filter((islander) => islander.line).length,
      ),
  };
}
