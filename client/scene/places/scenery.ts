import { Group, type Object3D } from "three";
import { toIsland } from "../../../shared/places/geometry.ts";
import type { Place } from "../../../shared/places/place.ts";
import type { SceneClock } from "../light/clock.ts";
import { createSky } from "../light/sky.ts";
import { createFountainBasin } from "../water/fountain-basin.ts";
import { createFountainJets } from "../water/fountain-jets.ts";
import { createSea } from "../water/sea.ts";
import { createPlaceholder } from "./placeholder.ts";

/** Until the models tell: a shore round everything that can be walked on. */
const SHORE_RADIUS_M = 36;
const SHORE_CORNERS = 64;

/** Everything of the island that is there without a model: sky, sea and the fountain's water. */
export function createScenery(
  places: readonly Place[],
  clock: SceneClock,
): Object3D {
  const scenery = new Group();
  const shore = Array.from({ length: SHORE_CORNERS }, (_, i) => {
    const angle = (i / SHORE_CORNERS) * 2 * Math.PI;
    return {
      x: Math.cos(angle) * SHORE_RADIUS_M,
      z: Math.sin(angle) * SHORE_RADIUS_M,
    };
  });
  scenery.add(createSky(), createSea(shore, clock.uniform));
  for (const place of places) {
    scenery.add(createPlaceholder(place));
    const fountain = place.furnishings.find(({ kind }) => kind === "fountain");
    if (!fountain) continue;
    const at = toIsland(place, fountain.at);
    for (const water of [
      createFountainBasin(clock.uniform),
      createFountainJets(clock.uniform),
    ]) {
      water.position.set(at.x, 0, at.z);
      scenery.add(water);
    }
  }
  return scenery;
}
