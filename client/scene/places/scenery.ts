import { Group, type Object3D, type WebGLRenderer } from "three";
import { toIsland } from "../../../shared/places/geometry.ts";
import type { Place } from "../../../shared/places/place.ts";
import type { SceneClock } from "../light/clock.ts";
import { createSky } from "../light/sky.ts";
import { createSkyPicture } from "../light/sky-picture.ts";
import { createFountainBasin } from "../water/fountain-basin.ts";
import { createFountainJets } from "../water/fountain-jets.ts";

/** What is there without a model. */
export interface Scenery {
  readonly group: Object3D;
  /** Brings back what the graphics card has lost. */
  restore(): void;
}

/** The sky, and the water of the fountains. */
export function createScenery(
  places: readonly Place[],
  clock: SceneClock,
  renderer: WebGLRenderer,
): Scenery {
  const group = new Group();
  const sky = createSkyPicture(renderer);
  sky.paint();
  group.add(createSky(sky.texture));
  for (const place of places) {
    for (const { kind, at } of place.furnishings) {
      if (kind !== "fountain") continue;
      const { x, z } = toIsland(place, at);
      const basin = createFountainBasin(clock.uniform);
      const jets = createFountainJets(clock.uniform);
      basin.position.set(x, 0, z);
      jets.position.set(x, 0, z);
      group.add(basin, jets);
    }
  }
  return { group, restore: () => sky.paint() };
}
