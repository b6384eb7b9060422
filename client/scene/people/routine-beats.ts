import { MOVES, type Move } from "../../../shared/features/exercise/routine.ts";
import { parseStationId } from "../../../shared/protocol/station-id.ts";
import type { App, RoutineFacts } from "../../interface/app.ts";

/** What a body does now, and for how long it has done so. */
export interface Beat {
  readonly move: Move;
  readonly beatS: number;
}

interface Known {
  readonly number: number;
  /** When this step began on this machine's clock; a pause moves that on. */
  beganMs: number;
  seenMs: number;
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
    for (const [station, facts] of this.#app.live.routines.value)
      if (parseStationId(station).place === place && isMove(facts.move)) {
        const beganMs = this.#follow(station, facts, nowMs);
        return { move: facts.move, beatS: (nowMs - beganMs) / 1000 };
      }
    return undefined;
  }

  #follow(station: string, facts: RoutineFacts, nowMs: number): number {
    const found = this.#known.get(station);
    const known =
      found?.number === facts.number
        ? found
        : { number: facts.number, beganMs: nowMs, seenMs: nowMs };
    // While it rests, the beat stands still.
    if (facts.isPaused) known.beganMs += nowMs - known.seenMs;
    known.seenMs = nowMs;
    this.#known.set(station, known);
    return known.beganMs;
  }
}
