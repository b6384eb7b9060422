import { parseStationId } from "../../../shared/protocol/station-id.ts";
import type { Database } from "../../storage/database.ts";
import type { World } from "../context.ts";
import { isDeckKept } from "./deck-records.ts";
import { keepSlide } from "./keep-slide.ts";
import { describeShowing } from "./on-screen.ts";

/**
 * Clears the screens on which a deck stands that is no longer kept, for the
 * person who brought it was erased, by whatever process; says so to those who
 * are there.
 */
export async function dropErasedDecks(
  world: World,
  { db }: Pick<Database, "db">,
): Promise<void> {
  const studyId = world.study.id;
  for (const [station, { deck }] of Array.from(world.state.projectors)) {
    if (await isDeckKept(db, studyId, deck)) continue;
    const showing = describeShowing(world, station);
    await keepSlide(db, { studyId, nowMs: world.nowMs() }, showing, null);
    world.record(null, { name: "slide.cleared", ...showing });
    world.state.projectors.delete(station);
    const { place } = parseStationId(station);
    world.tell("deck.removed", {}, ({ state }) => state.place === place);
  }
}
