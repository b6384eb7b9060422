import { PerspectiveCamera, Scene, Vector3, type WebGLRenderer } from "three";
import { packLook } from "../../shared/features/look/pack-look.ts";
import type { Recipe } from "../../shared/features/look/recipe.ts";
import { AvatarCrowd } from "./avatars/crowd/avatar-crowd.ts";
import { disposeTree } from "./dispose-tree.ts";
import { createRenderer } from "./renderer.ts";

type StillPart = "head" | "chest" | "whole" | "legs";

const SIZE_PX = 112;
const FIELD_DEG = 24;
const FACING_RAD = 0.45;
/** Where the middle of each part is, as a share of the height, and how much is seen from it up and down. */
const PARTS: Readonly<
  Record<StillPart, { readonly middleShare: number; readonly halfM: number }>
> = {
  head: { middleShare: 0.91, halfM: 0.24 },
  chest: { middleShare: 0.68, halfM: 0.44 },
  whole: { middleShare: 0.5, halfM: 0.98 },
  legs: { middleShare: 0.28, halfM: 0.5 },
};
/** Detail is chosen as if one stood here: middling, as befits a small picture. */
const LOOKED_AT_FROM = new Vector3(0, 1.4, 6);
const STEP_MS = 16;
const PATIENCE_STEPS = 600;

const nextStep = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, STEP_MS));

/** Paints the small pictures of the maker on a canvas of its own. Throws where the browser has no WebGL 2. */
export class LookStillsPainter {
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(FIELD_DEG, 1, 0.1, 20);
  readonly #crowd = new AvatarCrowd({ capacity: 1 });
  readonly #kept = new Map<string, string>();
  #last: Promise<unknown> = Promise.resolve();
  #isStopped = false;

  constructor() {
    this.#renderer = createRenderer(document.createElement("canvas"), "medium");
    this.#renderer.setClearAlpha(0);
    this.#renderer.setSize(SIZE_PX, SIZE_PX, false);
    this.#scene.add(...this.#crowd.objects);
  }

  /** The address of a picture; `null` where nobody waits for it any more. Rejects where it cannot be drawn. */
  draw(
    recipe: Recipe,
    part: StillPart,
    isWanted: () => boolean,
  ): Promise<string | null> {
    const key = `${part} ${packLook(recipe)}`;
    const drawn = this.#last.then(async () => {
      if (this.#isStopped || !isWanted()) return null;
      const picture = this.#kept.get(key) ?? (await this.#paint(recipe, part));
      this.#kept.set(key, picture);
      return picture;
    });
    this.#last = drawn.catch(() => undefined);
    return drawn;
  }

  stop(): void {
    this.#isStopped = true;
    this.#crowd.dispose();
    disposeTree(this.#scene);
    this.#renderer.dispose();
    this.#kept.clear();
  }

  async #paint(recipe: Recipe, part: StillPart): Promise<string> {
    const person = this.#crowd.add(recipe, 1);
    person.setPose({
      x: 0,
      y: 0,
      z: 0,
      headingRad: FACING_RAD,
      speedMps: 0,
      seated: false,
      gesture: "none",
      // Here it is never evening.
      indoors: true,
    });
    try {
      for (let step = 0; !person.isWhole; step++) {
        if (this.#isStopped || step > PATIENCE_STEPS)
          throw new Error("the picture of a look was not finished");
        this.#crowd.update(step * (STEP_MS / 1000), LOOKED_AT_FROM, true);
        await nextStep();
      }
      this.#aim(recipe.height, part);
      this.#renderer.render(this.#scene, this.#camera);
      return this.#renderer.domElement.toDataURL();
    } finally {
      if (!this.#isStopped) person.remove();
    }
  }

  #aim(heightM: number, part: StillPart): void {
    const { middleShare, halfM } = PARTS[part];
    const middleM = heightM * middleShare;
    const awayM = halfM / Math.tan((FIELD_DEG / 2) * (Math.PI / 180));
    this.#camera.position.set(0, middleM + 0.06, awayM);
    this.#camera.lookAt(0, middleM, 0);
    this.#camera.updateMatrixWorld();
  }
}
