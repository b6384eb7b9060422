import { LONGEST_FRAME_S } from "../frame.ts";
import type { Quality } from "./quality.ts";

const TOO_SLOW_FRAME_S = 1 / 18;
const QUICK_FRAME_S = 1 / 50;
/** Long enough that loading a place or another program's work decides nothing. */
const SLOW_FOR_S = 12;
const QUICK_FOR_S = 40;
const LOOK_EVERY_S = 2;
const SCALE = ["low", "medium", "high"] as const;

/** Finds out what a device manages. */
export class QualityMeter {
  readonly #quality: Quality;
  #frames = 0;
  #seconds = 0;
  #slowS = 0;
  #quickS = 0;

  constructor(quality: Quality) {
    this.#quality = quality;
  }

  /**
   * Takes a frame in; tells of a quality that would fit better once that is sure.
   * @param sharpness how much of its sharpness the picture has just now
   */
  observe(
    dtS: number,
    sharpness: "all" | "some" | "least",
  ): Quality | undefined {
    if (dtS >= LONGEST_FRAME_S) return undefined;
    this.#frames += 1;
    this.#seconds += dtS;
    if (this.#seconds < LOOK_EVERY_S) return undefined;
    const frameS = this.#seconds / this.#frames;
    const isSlow = frameS > TOO_SLOW_FRAME_S && sharpness === "least";
    const isQuick = frameS < QUICK_FRAME_S && sharpness === "all";
    this.#slowS = isSlow ? this.#slowS + this.#seconds : 0;
    this.#quickS = isQuick ? this.#quickS + this.#seconds : 0;
    this.#frames = 0;
    this.#seconds = 0;
    const at = SCALE.indexOf(this.#quality);
    if (this.#slowS >= SLOW_FOR_S) return SCALE[at - 1];
    if (this.#quickS >= QUICK_FOR_S) return SCALE[at + 1];
    return undefined;
  }
}
