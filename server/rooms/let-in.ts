import type { Client } from "@colyseus/core";
import { placeAt } from "../../shared/places/geometry.ts";
import { PLACES } from "../../shared/places/index.ts";
import { CLOSE_ELSEWHERE } from "../../shared/protocol/close-codes.ts";
import { readStandings } from "../people/read-standings.ts";
import type { Caller } from "../engagement/caller.ts";
import { mayEnter } from "../features/door.ts";
import { findWhereabouts, type Whereabouts } from "../people/whereabouts.ts";
import type { Admission } from "./admissions.ts";
import { chooseSpot } from "./choose-spot.ts";
import type { Islander } from "./islander.ts";
import { adoptStanding, findEnd } from "./keep-standings.ts";
import type { Lines } from "./lines.ts";
import type { LiveWorld } from "./live-world.ts";
import type { RoomServices } from "./room-services.ts";

/** Somebody stood at the room's door who may not come in: nothing has gone wrong. */
export class TurnedAway extends Error {}

/** Where somebody was, unless a class is held there that is not for them. */
function mayReturn(
  world: LiveWorld,
  caller: Caller,
  last: Whereabouts | null,
): Whereabouts | null {
  const place = last && placeAt(PLACES, last.x, last.z);
  return place && !mayEnter(world, caller, place) ? null : last;
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
  const { spot, seat } = chooseSpot(world, mayReturn(world, caller, last));
  const islander = world.admit(caller, admission.look, spot);
  islander.state.seat = seat;
  lines.attach(client, islander, admission);
  return {
    islander,
    isNew: true,
    hasLostSeat: (last?.seat ?? "") !== seat,
  };
}
