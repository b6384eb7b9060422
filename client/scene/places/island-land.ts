import { Group, type Mesh, type Object3D, type WebGLRenderer } from "three";
import type { Point } from "../../../shared/places/geometry.ts";
import type { Place } from "../../../shared/places/place.ts";
import type { App } from "../../interface/app.ts";
import { Surfaces } from "../furnishings/surfaces.ts";
import type { SceneClock } from "../light/clock.ts";
import { createSea } from "../water/sea.ts";
import { fetchIslandFile, type IslandFile } from "./island-file.ts";
import { LoadingNote } from "./loading-note.ts";
import { PlaceModels, type Loading } from "./place-models.ts";
import { createScenery, type Scenery } from "./scenery.ts";

interface IslandLandOptions {
  readonly app: App;
  readonly places: readonly Place[];
  readonly clock: SceneClock;
  readonly renderer: WebGLRenderer;
  readonly anisotropy: number;
  readonly layer: HTMLElement;
  /** Where the person is: the models nearest to it come first. */
  readonly whereabouts: () => Point;
}

/** The island itself: sky, sea, land, buildings, and what is drawn on them. */
export class IslandLand {
  readonly group: Object3D = new Group();
  readonly #options: IslandLandOptions;
  readonly #scenery: Scenery;
  readonly #models: PlaceModels;
  readonly #note: LoadingNote;
  #island: IslandFile | null = null;
  #surfaces: Surfaces | null = null;
  #isDisposed = false;

  constructor(options: IslandLandOptions) {
    const { app, places, clock, anisotropy, layer } = options;
    this.#options = options;
    this.#note = new LoadingNote(layer, app, () => void this.load());
    this.#models = new PlaceModels({
      places,
      clock,
      anisotropy,
      onLoading: (loading) => this.#show(loading),
    });
    this.#scenery = createScenery(places, clock, options.renderer);
    this.group.add(this.#scenery.group, this.#models.group);
  }

  /** Loads what is missing. Never rejects: a note tells, and offers to try again. */
  async load(): Promise<void> {
    this.#show({ share: 0, isFailed: false });
    try {
      this.#island ??= await this.#begin();
    } catch {
      return this.#show({ share: 0, isFailed: true });
    }
    if (this.#isDisposed) return;
    await this.#models.load(this.#island, this.#options.whereabouts());
  }

  /** Everything that is drawn on the models, once it is there. */
  get boards(): readonly Mesh[] {
    return this.#surfaces?.meshes ?? [];
  }

  /** Draws what can be seen from a spot. */
  update(from: Point): void {
    this.#models.update(from);
  }

  /** Brings back what the graphics card has lost. */
  restore(): void {
    this.#scenery.restore();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#surfaces?.dispose();
    this.#note.dispose();
  }

  async #begin(): Promise<IslandFile> {
    const { app, clock } = this.#options;
    const island = await fetchIslandFile();
    if (this.#isDisposed) return island;
    this.#surfaces = new Surfaces(app, island.surfaces);
    this.group.add(
      createSea(island.shore, clock.uniform),
      this.#surfaces.group,
    );
    return island;
  }

  #show(loading: Loading): void {
    if (!this.#isDisposed) this.#note.show(loading);
  }
}
