import type { World } from "./context.ts";

/** How often it is looked whether what stands on a screen is still kept. */
export const LOOK_EVERY_MS = 2000;

/** Makes a question whether so long has passed on an island since it was last answered with yes. */
export function everyWhile(
  whileMs: number,
): (world: World, nowMs: number) => boolean {
  const dueMs = new WeakMap<World, number>();
  return (world, nowMs) => {
    if (nowMs < (dueMs.get(world) ?? 0)) return false;
    dueMs.set(world, nowMs + whileMs);
    return true;
  };
}
