import { MOVES, type Move } from "../../../shared/features/exercise/routine.ts";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import type { App, RoutineFacts } from "../../interface/app.ts";

/** What a body does now, and for how long it has done so. */
export interface Beat {
  readonly move: Move;
  readonly beatS: number;
}

interface Known {
  readonly facts: RoutineFacts;
  /** When this step began on this machine's clock, pauses left out. */
  readonly beganMs: number;
}

const isMove = (name: string): name is Move =>
  (MOVES as readonly string[]).includes(name);

/**
 * The beat of each place's routine. A step counts from when its news came, so
 * everybody in one picture moves as one, whatever the clocks say.
 */
export class RoutineBeats {
  readonly #app: App;
  readonly #known = new Map<string, Known>();

  constructor(app: App) {
    this.#app = app;
  }

  /** The beat in a place; `undefined` where nobody does a routine. */
  at(place: string, nowMs: number): Beat | undefined {
    for (const [station, facts] of this.#app.live.routines.value) {
      if (parseStationId(station).place !== place || !isMove(facts.move))
        continue;
      const beganMs = this.#follow(station, facts, nowMs);
      return { move: facts.move, beatS: (nowMs - beganMs) / 1000 };
    }
    this.#known.clear();
    return undefined;
  }

  /** When the step began here; a pause moves that on, so that the beat stands still. */
  #follow(station: string, facts: RoutineFacts, nowMs: number): number {
    const known = this.#known.get(station);
    const isSameStep = known?.facts.number === facts.number;
    const pausedMs =
      known && isSameStep && facts.isPaused ? nowMs - this.#lastMs : 0;
    const beganMs = known && isSameStep ? known.beganMs + pausedMs : nowMs;
    this.#lastMs = nowMs;
    this.#known.set(station, { facts, beganMs });
    return beganMs;
  }

  #lastMs = 0;
}
