import { LONGEST_FRAME_S } from "../frame.ts";

const LOOK_EVERY_S = 2;
/** Slower than this looks choppy; as fast as this leaves room for more. */
const SLOW_FRAME_S = 1 / 24;
const QUICK_FRAME_S = 1 / 50;
const LESS = 0.8;
const MORE = 1.12;
/** After a step down it waits so long before it dares a step up. */
const PATIENCE_S = 20;

/** Gives up sharpness where a device can't keep up, and takes it back when it can. */
export class Sharpness {
  /** The share of the pixel ratio to draw with, each way. */
  share = 1;
  readonly #least: number;
  #frames = 0;
  #seconds = 0;
  #sinceDownS = Infinity;

  /** `least` is the smallest share it may give up to. */
  constructor(least: number) {
    this.#least = least;
  }

  /** How much of the sharpness there is just now. */
  get level(): "all" | "some" | "least" {
    if (this.share <= this.#least + 1e-6) return "least";
    return this.share === 1 ? "all" : "some";
  }

  /** Takes a frame in; true when the share has changed. */
  observe(dtS: number): boolean {
    // The page was hidden, or the machine was busy with something else.
    if (dtS >= LONGEST_FRAME_S) return false;
    this.#frames += 1;
    this.#seconds += dtS;
    this.#sinceDownS += dtS;
    if (this.#seconds < LOOK_EVERY_S) return false;
    const frameS = this.#seconds / this.#frames;
    this.#frames = 0;
    this.#seconds = 0;
    const before = this.share;
    if (frameS > SLOW_FRAME_S) {
      this.share = Math.max(this.#least, before * LESS);
      this.#sinceDownS = 0;
    } else if (frameS < QUICK_FRAME_S && this.#sinceDownS > PATIENCE_S)
      this.share = Math.min(1, before * MORE);
    return this.share !== before;
  }
}
