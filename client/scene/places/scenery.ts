import { Group, type Object3D, type WebGLRenderer } from "three";
import { toIsland } from "../../../shared/places/geometry.ts";
import type { Place } from "../../../shared/places/place.ts";
import type { SceneClock } from "../light/clock.ts";
import { createSky } from "../light/sky.ts";
import { createFountainBasin } from "../water/fountain-basin.ts";
import { createFountainJets } from "../water/fountain-jets.ts";

/** What is there without a model: the sky, and the water of the fountains. */
export function createScenery(
  places: readonly Place[],
  clock: SceneClock,
  renderer: WebGLRenderer,
): Object3D {
  const scenery = new Group();
  scenery.add(createSky(renderer));
  for (const place of places) {
    for (const { kind, at } of place.furnishings) {
      if (kind !== "fountain") continue;
      const { x, z } = toIsland(place, at);
      const basin = createFountainBasin(clock.uniform);
      const jets = createFountainJets(clock.uniform);
      basin.position.set(x, 0, z);
      jets.position.set(x, 0, z);
      scenery.add(basin, jets);
    }
  }
  return scenery;
}
