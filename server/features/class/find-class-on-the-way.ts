import { isClassPlace } from "../../../shared/features/class/is-class-place.ts";
import { placeAt } from "../../../shared/places/geometry.ts";
import { PLACES } from "../../../shared/places/index.ts";
import { isAttending } from "../../classes/attendance.ts";
import type { Whereabouts } from "../../people/whereabouts.ts";
import type { Database } from "../../storage/database.ts";
import type { World } from "../context.ts";
import { CLASSROOM } from "../in-class.ts";

/**
 * Where somebody belongs who comes onto the island: the place of the class that they were on the way to when the
 * server went down, for their stay in it is open still; `null` for anybody else, who comes back to where they were.
 */
export async function findClassOnTheWay(
  world: Pick<World, "state">,
  { db }: Pick<Database, "db">,
  membershipId: string,
  { x, z }: Pick<Whereabouts, "x" | "z">,
): Promise<string | null> {
  const running = world.state.classes.get(CLASSROOM);
  const place = placeAt(PLACES, x, z) ?? "";
  if (!running?.hasWalked || isClassPlace(CLASSROOM, running, place))
    return null;
  const isStaying = await isAttending(db, running.id, membershipId);
  return isStaying ? running.at : null;
}
