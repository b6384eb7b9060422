import { Scene, type Camera, type WebGLRenderer } from "three";
import { disposeTree } from "./dispose-tree.ts";
import { settingsOf, type Quality } from "./quality.ts";
import { QualityMeter } from "./quality-meter.ts";
import { Sharpness } from "./sharpness.ts";
import { createRenderer, fitRenderer } from "./renderer.ts";

interface StageOptions {
  readonly canvas: HTMLCanvasElement;
  readonly quality: Quality;
  onResize(aspect: number): void;
  /** The browser has taken the graphics away, as when a laptop wakes or a driver is renewed. */
  onContextLost(): void;
  /** They are back: all that is made of numbers is there again, what was painted is not. */
  onContextRestored(): void;
  /** The device was found to manage another quality better. */
  onFoundQuality(quality: Quality): void;
}

/** Exposure under the sky, and under a roof, where the baked light is brighter. */
const EXPOSURE_OUTDOORS = 1;
const EXPOSURE_INDOORS = 0.9;

/** The canvas, what is drawn on it, and its size. */
export class Stage {
  readonly scene = new Scene();
  readonly renderer: WebGLRenderer;
  size: { readonly widthPx: number; readonly heightPx: number };
  readonly #options: StageOptions;
  readonly #observer: ResizeObserver;
  readonly #sharpness: Sharpness;
  readonly #meter: QualityMeter;

  /** Throws where the browser has no WebGL 2. */
  constructor(options: StageOptions) {
    this.#options = options;
    const { sharpnessMin } = settingsOf(options.quality);
    this.#sharpness = new Sharpness(sharpnessMin);
    this.#meter = new QualityMeter(options.quality);
    this.renderer = createRenderer(options.canvas, options.quality);
    this.size = this.#fit();
    this.#observer = new ResizeObserver(() => {
      this.size = this.#fit();
    });
    this.#observer.observe(options.canvas);
    options.canvas.addEventListener("webglcontextlost", this.#onLost);
    options.canvas.addEventListener("webglcontextrestored", this.#onRestored);
  }

  /** `indoors` runs from 0 under the sky to 1 under a roof. */
  render(camera: Camera, indoors: number, dtS: number): void {
    if (this.#sharpness.observe(dtS)) this.size = this.#fit();
    const found = this.#meter.observe(dtS, this.#sharpness.level);
    if (found) this.#options.onFoundQuality(found);
    this.renderer.toneMappingExposure =
      EXPOSURE_OUTDOORS + (EXPOSURE_INDOORS - EXPOSURE_OUTDOORS) * indoors;
    this.renderer.render(this.scene, camera);
  }

  dispose(): void {
    this.#observer.disconnect();
    const { canvas } = this.#options;
    canvas.removeEventListener("webglcontextlost", this.#onLost);
    canvas.removeEventListener("webglcontextrestored", this.#onRestored);
    disposeTree(this.scene);
    this.renderer.dispose();
  }

  #fit(): { readonly widthPx: number; readonly heightPx: number } {
    const size = fitRenderer(
      this.renderer,
      this.#options.quality,
      this.#sharpness.share,
    );
    this.#options.onResize(size.widthPx / size.heightPx);
    return size;
  }

  readonly #onLost = (event: Event): void => {
    event.preventDefault();
    this.#options.onContextLost();
  };

  readonly #onRestored = (): void => this.#options.onContextRestored();
}
