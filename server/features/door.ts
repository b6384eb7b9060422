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
/** Where guests come in, and what lies between there and the classroom; "" is the open island. */
const WAY_TO_CLASS: ReadonlySet<string> = new Set([
  "",
  "dock",
  OUTSIDE,
  NEXT_DOOR,
  CLASSROOM,
]);

/**
 * Why somebody may not come into a place just now; `null` where they may. A
 * guest may be where their class is and on the way there.
 */
export function refuseEntering(
  world: Pick<World, "doors">,
  caller: Caller,
  place: string,
): "class-closed" | "guest-elsewhere" | null {
  if (!mayStay(world, caller, place)) return "class-closed";
  const isElsewhere =
    caller.accountType === "guest" &&
    !WAY_TO_CLASS.has(place) &&
    !world.doors.has(place);
  return isElsewhere ? "guest-elsewhere" : null;
}

/** Whether somebody may come into a place just now. */
export const mayEnter = (
  world: Pick<World, "doors">,
  caller: Caller,
  place: string,
): boolean => refuseEntering(world, caller, place) === null;

/**
 * Whether no class is held in a place that is for others. A class for named
 * people lets in them and staff; a guest may be in no class but one that names
 * them, or to which they were invited.
 */
function mayStay(
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
 * Brings somebody out of a class that is not for them, and says so. A guest whose class has left or is over finds
 * the way out by themselves.
 * @param doorBefore who might come until now, where the list of a running class has changed
 */
export function keepOut(
  world: World,
  avatar: LiveAvatar,
  doorBefore?: Door,
): void {
  const { place } = avatar.state;
  if (mayStay(world, avatar.caller, place)) return;
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
  const because = isTakenOff ? "taken-off" : "class-closed";
  world.tell("class.keptOut", { place, because }, (each) => each === avatar);
}
