import { followPath } from "../../shared/simulation/follow-path.ts";
import {
  type AvatarState,
  type Intent,
  STAND_STILL,
  stepAvatar,
} from "../../shared/simulation/step-avatar.ts";
import type { Point, Walkable } from "../../shared/simulation/walkable.ts";

/** A bot stays around where it was put, so that a crowd stays spread. */
const ROAM_M = 10;
const TRIES = 8;
/** The share of people who walk briskly. */
const BRISK_SHARE = 0.25;

/** Somebody who walks all the time: from one spot near home to the next, as fast as people do. */
export class Walker {
  state: AvatarState;
  readonly #walkable: Walkable;
  readonly #targets: readonly Point[];
  readonly #isBrisk: boolean;
  readonly #draw: () => number;
  #path: readonly Point[] = [];

  /**
   * @param spots all that one can stand on
   * @param draw a number from 0 up to 1, by chance
   */
  constructor(
    walkable: Walkable,
    spots: readonly Point[],
    at: Point & { readonly headingRad: number },
    draw: () => number = Math.random,
  ) {
    this.#walkable = walkable;
    this.#draw = draw;
    this.#isBrisk = draw() < BRISK_SHARE;
    this.state = { ...at, speedMps: 0 };
    this.#targets = spots.filter(
      (spot) => Math.hypot(spot.x - at.x, spot.z - at.z) <= ROAM_M,
    );
  }

  /** The server put this avatar somewhere. */
  setDown(at: Point & { readonly headingRad: number }): void {
    this.state = { ...at, speedMps: 0 };
    this.#path = [];
  }

  step(dtS: number): AvatarState {
    const intent = this.#chooseIntent();
    this.state = stepAvatar(this.state, intent, dtS, this.#walkable);
    return this.state;
  }

  /** Where to now: on along the path or, where it ends, straight into the next. */
  #chooseIntent(): Intent {
    for (let tries = 0; tries < TRIES; tries++) {
      const { intent, rest } = followPath(
        this.state,
        this.#path,
        this.#isBrisk,
      );
      this.#path = rest;
      if (rest.length > 0) return intent;
      this.#path = this.#findPath();
    }
    return STAND_STILL;
  }

  #findPath(): readonly Point[] {
    const index = Math.floor(this.#draw() * this.#targets.length);
    const target = this.#targets[index];
    return target ? this.#walkable.findPath(this.state, target) : [];
  }
}
