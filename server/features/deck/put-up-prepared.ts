import { findPlace } from "../../../shared/places/find-place.ts";
import { findPreparedDeck } from "../../classes/classes.ts";
import type { Database } from "../../storage/database.ts";
import type { World } from "../context.ts";
import { findDeck } from "./deck-records.ts";
import { keepSlide } from "./keep-slide.ts";
import { describeShowing, putOnScreen } from "./on-screen.ts";

/** The screen of a place. */
function findScreen(place: string): string | undefined {
  const station = findPlace(place)?.stations.find(
    ({ feature }) => feature === "deck",
  );
  return station && `${place}/${station.id}`;
}

/** Puts up the deck that a class is prepared with, unless something is on its screen already. */
export async function putUpPrepared(
  world: World,
  [place, running]: readonly [string, { readonly id: string }],
  { db }: Pick<Database, "db">,
): Promise<void> {
  const station = findScreen(place);
  if (station === undefined || world.state.projectors.has(station)) return;
  const prepared = await findPreparedDeck(db, running.id);
  if (prepared === null) return;
  const found = await findDeck(db, world.study.id, prepared);
  if (!found || world.state.classes.get(place)?.id !== running.id) return;
  const shown = { deck: found.id, slide: 1 };
  const showing = describeShowing(world, station);
  const of = { studyId: world.study.id, nowMs: world.nowMs() };
  await keepSlide(db, of, showing, shown);
  world.record(null, { name: "slide.shown", ...showing, payload: shown });
  putOnScreen(world, station, { ...found, ...shown });
}
