import {
  fromWire,
  toWire,
  type WirePosition,
} from "../../../shared/protocol/wire-position.ts";
import type { Islander } from "../islander.ts";
import { type Spot, toSpot } from "./view.ts";

/** What snapshots tell of one avatar: at this tick, and at the one before. */
export interface Shown {
  readonly islander: Islander;
  readonly number: number;
  /** `null` at the tick at which somebody comes. */
  before: WirePosition | null;
  now: WirePosition;
  spotBefore: Spot;
  spot: Spot;
  /** The last tick at which anything was new. */
  changedTick: number;
}

const readPosition = ({ x, z, headingRad, isMoving }: Islander): WirePosition =>
  toWire({ x, z, headingRad, moving: isMoving });

/** From what is told, so that nobody changes cells without a word of it. */
const findSpot = (position: WirePosition, { state }: Islander): Spot => {
  const { x, z } = fromWire(position);
  return toSpot(x, z, state.place);
};

const isSame = (a: WirePosition, b: WirePosition): boolean =>
  a.x === b.x && a.z === b.z && a.turn === b.turn && a.moving === b.moving;

/** Somebody who has just come. */
export function beginShowing(islander: Islander, tick: number): Shown {
  const now = readPosition(islander);
  const spot = findSpot(now, islander);
  return {
    islander,
    number: islander.state.number,
    before: null,
    now,
    spotBefore: spot,
    spot,
    changedTick: tick,
  };
}

/** Takes over where somebody is at the next tick. */
export function keepShowing(shown: Shown, tick: number): void {
  const { islander } = shown;
  const now = readPosition(islander);
  shown.before = shown.now;
  shown.spotBefore = shown.spot;
  if (isSame(now, shown.now) && shown.spot.place === islander.state.place)
    return;
  shown.now = now;
  shown.spot = findSpot(now, islander);
  shown.changedTick = tick;
}
