import type { Point } from "../../../shared/places/geometry.ts";
import {
  stepAvatar,
  type AvatarState,
  type Intent,
} from "../../../shared/simulation/step-avatar.ts";
import type { Walkable } from "../../../shared/simulation/walkable.ts";
import {
  readWalkIntent,
  type Walk,
  type WalkWish,
} from "../../input/walk-intent.ts";
import type { Position } from "../position-source.ts";

/** A slow machine walks as far in a second as a fast one: long frames are cut into steps. */
const STEP_MAX_S = 0.05;

/** One's own avatar, walked here at once and told to the server afterwards. */
export class OwnAvatar {
  readonly #walkable: Walkable;
  #state: AvatarState;
  #walk: Walk | null = null;
  #seat: Position | null = null;

  constructor(start: Position, walkable: Walkable) {
    this.#walkable = walkable;
    this.#state = { ...start, speedMps: 0 };
  }

  get state(): AvatarState {
    return this.#state;
  }

  get walk(): Walk | null {
    return this.#walk;
  }

  get isSeated(): boolean {
    return this.#seat !== null;
  }

  get isMoving(): boolean {
    return this.#state.speedMps > 0.05;
  }

  /** Plans a way; null while seated, or where there is none. */
  walkTo(goal: Point, isBrisk: boolean): Walk | null {
    const path = this.isSeated
      ? []
      : this.#walkable.findPath(this.#state, goal);
    this.#walk = path.length === 0 ? null : { path, isBrisk };
    return this.#walk;
  }

  halt(): void {
    this.#walk = null;
    this.#state = { ...this.#state, speedMps: 0 };
  }

  setDown(position: Position): void {
    this.#walk = null;
    this.#state = { ...position, speedMps: 0 };
  }

  /** Sits down on a seat, or stands up from it where it is. */
  sit(seat: Position | null): void {
    const wasSeated = this.isSeated;
    this.#seat = seat;
    if (seat !== null) this.setDown(seat);
    else if (wasSeated)
      this.setDown({
        ...this.#walkable.nearest(this.#state),
        headingRad: this.#state.headingRad,
      });
  }

  /** Walks by what the person wants for a stretch of time. */
  step(wish: Omit<WalkWish, "walk">, dtS: number): void {
    if (this.isSeated) return;
    for (let leftS = dtS; leftS > 0; leftS -= STEP_MAX_S)
      this.#stepOnce(wish, Math.min(STEP_MAX_S, leftS));
  }

  #stepOnce(wish: Omit<WalkWish, "walk">, dtS: number): void {
    const { intent, walk } = readWalkIntent(
      { ...wish, walk: this.#walk },
      this.#state,
    );
    this.#walk = walk;
    this.#move(intent, dtS);
  }

  #move(intent: Intent, dtS: number): void {
    this.#state = stepAvatar(this.#state, intent, dtS, this.#walkable);
  }
}
