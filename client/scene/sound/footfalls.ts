import type { Point } from "../../../shared/places/geometry.ts";

/** Metres from one footfall to the next. */
const STEP_M = 0.72;
/** Somebody who is taken somewhere does not walk there. */
const JUMP_M = 1.5;

/** Tells when a foot comes down, by the way that was walked. */
export class Footfalls {
  #last: Point | null = null;
  #walkedM = 0;

  /** Whether a foot has come down since the last call. */
  walkTo(at: Point): boolean {
    const last = this.#last ?? at;
    this.#last = { x: at.x, z: at.z };
    const metres = Math.hypot(at.x - last.x, at.z - last.z);
    if (metres > JUMP_M) {
      this.#walkedM = 0;
      return false;
    }
    this.#walkedM += metres;
    if (this.#walkedM < STEP_M) return false;
    this.#walkedM %= STEP_M;
    return true;
  }
}
