import type { Client } from "@colyseus/core";
import { placeAt } from "../../shared/places/geometry.ts";
import { PLACES } from "../../shared/places/index.ts";
import { CLOSE_ELSEWHERE } from "../../shared/protocol/close-codes.ts";
import { readStandings } from "../people/read-standings.ts";
import type { Caller } from "../engagement/caller.ts";
import { findClassOnTheWay } from "../features/class/find-class-on-the-way.ts";
import { mayEnter } from "../features/door.ts";
import { findWhereabouts, type Whereabouts } from "../people/whereabouts.ts";
import type { Admission } from "./admissions.ts";
import { chooseArrival, chooseSpot } from "./choose-spot.ts";
import type { Islander } from "./islander.ts";
import { adoptStanding, findEnd } from "./keep-standings.ts";
import type { Lines } from "./lines.ts";
import type { LiveWorld, Spot } from "./live-world.ts";
import type { RoomServices } from "./room-services.ts";

/** Somebody stood at the room's door who may not come in: nothing has gone wrong. */
export class TurnedAway extends Error {}

/**
 * Where somebody comes back to: with the class they were walking with when the server went down, else where they
 * were, unless a class is held there that is not for them.
 */
function chooseReturn(
  world: LiveWorld,
  caller: Caller,
  last: Whereabouts | null,
  classAt: string | null,
): { spot: Spot; seat: string } {
  if (classAt !== null && mayEnter(world, caller, classAt))
    return { spot: chooseArrival(world, classAt), seat: "" };
  const place = last && placeAt(PLACES, last.x, last.z);
  const mayReturn = !place || mayEnter(world, caller, place);
  return chooseSpot(world, mayReturn ? last : null);
}

/**
 * Gives somebody with a ticket a line, and an avatar unless theirs is still here. They have lost their seat
 * when somebody sat down on it while they were away.
 * Throws when they may not come in any more.
 */
export async function letIn(
  world: LiveWorld,
  lines: Lines,
  services: Pick<RoomServices, "clock" | "config" | "database">,
  client: Client,
  admission: Admission,
): Promise<{ islander: Islander; isNew: boolean; hasLostSeat: boolean }> {
  const { clock, config, database } = services;
  const { membershipId } = admission.caller;
  // After a longer absence people come in by the dock again.
  const since = new Date(clock.nowMs() - config.returnMinutes * 60_000);
  const last = await findWhereabouts(database.db, membershipId, since);
  const classAt =
    last && (await findClassOnTheWay(world, database, membershipId, last));
  // Between the ticket and the socket somebody may have been removed.
  const standing = (
    await readStandings(database.db, [membershipId], clock.now(), config)
  ).get(membershipId);
  if (!standing || findEnd(standing, admission.signIn))
    throw new TurnedAway("may not come in any more");
  const { caller } = standing;
  const known = world.avatarOf(caller.accountId);
  if (known) {
    if (known.line) lines.hangUp(known, "replaced", CLOSE_ELSEWHERE);
    adoptStanding(world, lines, known, standing);
    lines.attach(client, known, admission);
    return { islander: known, isNew: false, hasLostSeat: false };
  }
  const { spot, seat } = chooseReturn(world, caller, last, classAt);
  const islander = world.admit(caller, admission.look, spot);
  islander.state.seat = seat;
  lines.attach(client, islander, admission);
  return {
    islander,
    isNew: true,
    hasLostSeat: (last?.seat ?? "") !== seat,
  };
}
