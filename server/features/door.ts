import { isStaff } from "../../shared/protocol/roles.ts";
import { findPlace } from "../../shared/places/find-place.ts";
import { toIsland } from "../../shared/places/geometry.ts";
import type { Door } from "../classes/who-may-come.ts";
import type { Caller } from "../engagement/caller.ts";
import type { LiveAvatar, World } from "./context.ts";

const CLASSROOM = "classroom";
/** Whoever may not stay in the classroom waits next door; whoever may not stay where a class has walked to, in the middle of the island. */
const NEXT_DOOR = "hall";
const OUTSIDE = "plaza";

/**
 * Whether somebody may be in a place just now. A class for named people lets
 * in them and staff; a guest may be in no class but one that names them, or to
 * which they were invited.
 */
export function mayEnter(
  world: Pick<World, "doors">,
  caller: Caller,
  place: string,
): boolean {
  const door = world.doors.get(place);
  return door === undefined || isLetIn(door, caller);
}

function isLetIn(
  door: Door,
  { role, accountType, membershipId }: Caller,
): boolean {
  if (isStaff(role) || door.guests.has(membershipId)) return true;
  const { named } = door;
  return named === null ? accountType !== "guest" : named.has(membershipId);
}

/**
 * Brings somebody out who may not be where they are, and says so.
 * @param doorBefore who might come until now, where the list of a running class has changed
 */
export function keepOut(
  world: World,
  avatar: LiveAvatar,
  doorBefore?: Door,
): void {
  const { place } = avatar.state;
  if (mayEnter(world, avatar.caller, place)) return;
  const refuge = findPlace(place === CLASSROOM ? NEXT_DOOR : OUTSIDE);
  const [arrival] = refuge?.arrivals ?? [];
  if (!refuge || !arrival) return;
  const { x, z } = world.walkable.nearest(toIsland(refuge, arrival));
  if (avatar.state.seat !== "") {
    world.record(avatar, {
      name: "seat.left",
      payload: { seat: avatar.state.seat },
    });
    avatar.state.seat = "";
  }
  world.setDown(avatar, { x, z, headingRad: avatar.headingRad });
  const isTakenOff =
    doorBefore !== undefined && isLetIn(doorBefore, avatar.caller);
  world.tell("class.keptOut", { place, isTakenOff }, (each) => each === avatar);
}
