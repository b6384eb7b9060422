import type { LiveAvatar, World } from "./context.ts";

/**
 * Whether somebody may speak up where they are, in writing or by voice. Where
 * the floor is given in a class, staff and those who have it may; a table has
 * a floor of its own.
 */
export function hasFloor(world: World, { state, part }: LiveAvatar): boolean {
  const rule = world.state.floors.get(state.place);
  return (
    rule?.isGiven !== true || state.isStaff || part.hasFloor || part.table > 0
  );
}
