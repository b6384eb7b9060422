import type { LiveAvatar, World } from "./context.ts";
import { CLASSROOM, isInClass } from "./in-class.ts";

/**
 * Whether somebody may speak up where they are, in writing or by voice. Where
 * the floor is given in a class, staff and those who have it may; a table has
 * a floor of its own.
 */
export function hasFloor(world: World, avatar: LiveAvatar): boolean {
  const { state, part } = avatar;
  const isRuled =
    world.state.floors.get(CLASSROOM)?.isGiven === true &&
    isInClass(world, avatar);
  return !isRuled || state.isStaff || part.hasFloor || part.table > 0;
}
