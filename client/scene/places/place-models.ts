import { Group, type Object3D } from "three";
import {
  distanceToPlace,
  type Point,
} from "../../../shared/places/geometry.ts";
import type { Place } from "../../../shared/places/place.ts";
import { disposeTree } from "../dispose-tree.ts";
import type { SceneClock } from "../light/clock.ts";
import { createBakedMaterial } from "../materials/baked-material.ts";
import { createGroundMaterial } from "../materials/ground-material.ts";
import { FAR_HAZE, NEAR_HAZE } from "../materials/haze.ts";
import type { IslandFile } from "./island-file.ts";
import {
  loadLightmap,
  loadModel,
  type ModelMaterials,
} from "./model-loader.ts";
import { createPlaceholder } from "./placeholder.ts";

/** How far loading has come. */
export interface Loading {
  /** 0 to 1. */
  readonly share: number;
  /** Something could not be loaded; trying again may help. */
  readonly isFailed: boolean;
}

/** From further away, windows are too small to tell what is behind them. */
const ROOM_SEEN_M = 18;

interface PlaceModelsOptions {
  /** Address of the built models, ending with a slash. */
  readonly folder: string;
  readonly places: readonly Place[];
  readonly clock: SceneClock;
  readonly anisotropy: number;
  readonly onLoading: (loading: Loading) => void;
}

/** The models of all places: blocks at first, then the real thing, nearest first. */
export class PlaceModels {
  readonly group: Object3D = new Group();
  readonly #options: PlaceModelsOptions;
  readonly #waiting = new Map<string, Object3D>();
  readonly #shares = new Map<string, number>();
  readonly #rooms = new Map<Place, Object3D>();
  #materials: ModelMaterials | null = null;

  constructor(options: PlaceModelsOptions) {
    this.#options = options;
    for (const place of options.places) {
      const placeholder = createPlaceholder(place);
      this.#waiting.set(place.id, placeholder);
      this.group.add(placeholder);
    }
  }

  /** Loads what is still missing, nearest to a spot first. Never rejects: `onLoading` tells. */
  async load(island: IslandFile, from: Point): Promise<void> {
    let isFailed = false;
    try {
      this.#materials ??= await this.#makeMaterials(island);
    } catch {
      return this.#tell(true);
    }
    const missing = this.#options.places
      .filter(({ id }) => this.#waiting.has(id))
      .sort((a, b) => distanceToPlace(a, from) - distanceToPlace(b, from));
    for (const place of missing)
      isFailed = !(await this.#loadPlace(place, this.#materials)) || isFailed;
    this.#tell(isFailed);
  }

  /** Leaves out the insides of houses that are too far away to look into. */
  update(from: Point): void {
    for (const [place, model] of this.#rooms)
      model.visible = distanceToPlace(place, from) <= ROOM_SEEN_M;
  }

  async #loadPlace(place: Place, materials: ModelMaterials): Promise<boolean> {
    const { folder } = this.#options;
    try {
      const model = await loadModel(
        `${folder}${place.id}.glb`,
        materials,
        (share) => {
          this.#shares.set(place.id, share);
          this.#tell(false);
        },
      );
      this.group.add(model);
      model.updateMatrixWorld(true);
      if (place.building) this.#rooms.set(place, model);
    } catch {
      return false;
    }
    const placeholder = this.#waiting.get(place.id);
    this.#waiting.delete(place.id);
    if (placeholder) disposeTree(placeholder);
    this.#shares.set(place.id, 1);
    this.#tell(false);
    return true;
  }

  async #makeMaterials({ ground }: IslandFile): Promise<ModelMaterials> {
    const { folder, clock } = this.#options;
    const lightmap = await loadLightmap(
      `${folder}${ground.file}`,
      this.#options.anisotropy,
    );
    return {
      world: createBakedMaterial(clock.uniform, NEAR_HAZE),
      ground: createGroundMaterial(lightmap, ground, NEAR_HAZE),
      far: createBakedMaterial(clock.uniform, FAR_HAZE),
    };
  }

  #tell(isFailed: boolean): void {
    let sum = 0;
    for (const share of this.#shares.values()) sum += share;
    const share = sum / Math.max(1, this.#options.places.length);
    this.#options.onLoading({ share, isFailed });
  }
}
