import { Group, type Object3D } from "three";
import {
  distanceToPlace,
  type Point,
} from "../../../shared/places/geometry.ts";
import {
  outdoorModel,
  ROOM_FETCHED_M,
  roomModel,
} from "../../../shared/places/models.ts";
import type { Place } from "../../../shared/places/place.ts";
import { findBuiltFile } from "../../built-files.ts";
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
  readonly places: readonly Place[];
  readonly clock: SceneClock;
  readonly anisotropy: number;
  readonly onLoading: (loading: Loading) => void;
}

/**
 * The models of all places. Blocks stand there at first; what lies in the open
 * comes nearest first, the rooms behind walls only when somebody comes near.
 */
export class PlaceModels {
  readonly group: Object3D = new Group();
  readonly #options: PlaceModelsOptions;
  readonly #placeholders = new Map<Place, Object3D>();
  /** How much of each model that was asked for has come, 0 to 1. */
  readonly #shares = new Map<string, number>();
  readonly #failed = new Set<string>();
  readonly #rooms = new Map<Place, Object3D>();
  #materials: ModelMaterials | null = null;

  constructor(options: PlaceModelsOptions) {
    this.#options = options;
    for (const place of options.places) {
      const placeholder = createPlaceholder(place);
      this.#placeholders.set(place, placeholder);
      this.group.add(placeholder);
    }
  }

  /** Loads what is still missing of the open island, nearest to a spot first. Never rejects: `onLoading` tells. */
  async load(island: IslandFile, from: Point): Promise<void> {
    try {
      this.#materials ??= await this.#makeMaterials(island);
    } catch {
      return this.#options.onLoading({ share: 0, isFailed: true });
    }
    this.#failed.clear();
    const missing = [...this.#placeholders.keys()].sort(
      (a, b) => distanceToPlace(a, from) - distanceToPlace(b, from),
    );
    for (const place of missing) this.#shares.set(outdoorModel(place), 0);
    for (const place of missing) await this.#loadOutdoors(place);
  }

  /** Fetches the rooms near a spot, and leaves out those too far away to look into. */
  update(from: Point): void {
    for (const place of this.#options.places) {
      const name = roomModel(place);
      if (name === undefined) continue;
      const awayM = distanceToPlace(place, from);
      const model = this.#rooms.get(place);
      if (model) model.visible = awayM <= ROOM_SEEN_M;
      else if (awayM <= ROOM_FETCHED_M) void this.#loadRoom(place, name);
    }
  }

  async #loadOutdoors(place: Place): Promise<void> {
    if (!(await this.#fetch(outdoorModel(place)))) return;
    const placeholder = this.#placeholders.get(place);
    this.#placeholders.delete(place);
    if (placeholder) disposeTree(placeholder);
  }

  async #loadRoom(place: Place, name: string): Promise<void> {
    if (this.#shares.has(name) || this.#failed.has(name)) return;
    const model = await this.#fetch(name);
    if (model) this.#rooms.set(place, model);
  }

  /** A model, already in the scene; `undefined` where it could not be had. */
  async #fetch(name: string): Promise<Object3D | undefined> {
    if (!this.#materials) return undefined;
    const tell = (share: number): void => {
      this.#shares.set(name, share);
      this.#tell();
    };
    tell(0);
    try {
      const model = await loadModel(
        findBuiltFile(`${name}.glb`),
        this.#materials,
        tell,
      );
      this.group.add(model);
      model.updateMatrixWorld(true);
      tell(1);
      return model;
    } catch {
      this.#shares.delete(name);
      this.#failed.add(name);
      this.#tell();
      return undefined;
    }
  }

  async #makeMaterials({ ground }: IslandFile): Promise<ModelMaterials> {
    const { clock } = this.#options;
    const lightmap = await loadLightmap(
      findBuiltFile(ground.file),
      this.#options.anisotropy,
    );
    return {
      world: createBakedMaterial(clock.uniform, NEAR_HAZE),
      ground: createGroundMaterial(lightmap, ground, NEAR_HAZE),
      far: createBakedMaterial(clock.uniform, FAR_HAZE),
    };
  }

  #tell(): void {
    let sum = 0;
    for (const share of this.#shares.values()) sum += share;
    const share = sum / Math.max(1, this.#shares.size);
    this.#options.onLoading({ share, isFailed: this.#failed.size > 0 });
  }
}
