import { effect } from "@preact/signals";
import {
  CanvasTexture,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
} from "three";
import type { App, ProjectorFacts } from "../../interface/app.ts";
import {
  drawIdle,
  drawSlide,
  SCREEN_HEIGHT_PX,
  SCREEN_WIDTH_PX,
} from "./slide-canvas.ts";
import { SlidePictures } from "./slide-pictures.ts";

/** Where a screen's picture hangs: its middle, its heading outwards, and its width. */
export interface ScreenSpot {
  readonly x: number;
  readonly heightM: number;
  readonly z: number;
  readonly headingRad: number;
  readonly widthM: number;
}

/** The screen of a classroom: the slide its projector shows, and a friendly picture else. */
export class Screen {
  readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>;
  readonly #app: App;
  readonly #context: CanvasRenderingContext2D;
  readonly #texture: CanvasTexture;
  readonly #pictures: SlidePictures;
  readonly #stop: () => void;
  #turn = 0;

  /** `projector` is a station such as `classroom/projector`. Throws where canvases are not to be had. */
  constructor(app: App, projector: string, spot: ScreenSpot) {
    this.#app = app;
    this.#pictures = new SlidePictures(app);
    const canvas = document.createElement("canvas");
    canvas.width = SCREEN_WIDTH_PX;
    canvas.height = SCREEN_HEIGHT_PX;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas for the screen");
    this.#context = context;
    this.#texture = new CanvasTexture(canvas);
    this.#texture.colorSpace = SRGBColorSpace;
    this.#texture.anisotropy = 8;
    this.mesh = new Mesh(
      new PlaneGeometry(
        spot.widthM,
        (spot.widthM * SCREEN_HEIGHT_PX) / SCREEN_WIDTH_PX,
      ),
      new MeshBasicMaterial({ map: this.#texture, toneMapped: false }),
    );
    this.mesh.name = `screen of ${projector}`;
    this.mesh.position.set(spot.x, spot.heightM, spot.z);
    this.mesh.rotation.y = spot.headingRad;
    this.#stop = effect(() => {
      const shown = app.live.projectors.value.get(projector);
      const place = projector.slice(0, projector.indexOf("/"));
      const title = app.live.classes.value.get(place)?.title;
      this.#show(shown, title ?? app.t("app.name"), app.t("scene.screen-idle"));
    });
  }

  dispose(): void {
    this.#stop();
    this.#turn += 1;
    this.#texture.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }

  #show(
    shown: ProjectorFacts | undefined,
    idleTitle: string,
    idleSubtitle: string,
  ): void {
    this.#turn += 1;
    if (shown === undefined || shown.deck === "") {
      drawIdle(this.#context, idleTitle, idleSubtitle);
      this.#texture.needsUpdate = true;
      return;
    }
    void this.#showSlide(shown, this.#turn);
  }

  async #showSlide(shown: ProjectorFacts, turn: number): Promise<void> {
    const { deck, slide, slideCount, title } = shown;
    const picture = await this.#pictures.fetch(deck, slide);
    // Meanwhile the slide may have been turned again.
    if (turn !== this.#turn) return;
    if (picture) drawSlide(this.#context, picture);
    else
      drawIdle(
        this.#context,
        title,
        this.#app.t("scene.screen-slide", { slide, count: slideCount }),
      );
    this.#texture.needsUpdate = true;
  }
}
