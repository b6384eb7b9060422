import {
  fromWire,
  packStep,
  toMotion,
  toWire,
  type WireMotion,
  type WirePosition,
} from "../../../shared/protocol/wire-position.ts";
import type { Islander } from "../islander.ts";
import type { Cells, Spot } from "./view.ts";

/** What snapshots tell of one avatar: at this tick, and at the one before. */
export interface Shown {
  readonly islander: Islander;
  readonly number: number;
  now: WireMotion;
  spot: Spot;
  /** `null` at the tick at which somebody comes. */
  spotBefore: Spot | null;
  /** Packed, from where they were at the tick before. */
  step: number | null;
  /** The last tick at which anything was new. */
  changedTick: number;
}

const readPosition = ({ x, z, headingRad, isMoving }: Islander): WirePosition =>
  toWire({ x, z, headingRad, moving: isMoving });

/** From what is told, so that nobody changes cells without a word of it. */
function findSpot(
  position: WirePosition,
  { state: { place } }: Islander,
  cells: Cells,
): Spot {
  const { x, z } = fromWire(position);
  return { cell: cells.at(x, z), place };
}

const isSame = (a: WirePosition, b: WirePosition): boolean =>
  a.x === b.x && a.z === b.z && a.turn === b.turn && a.moving === b.moving;

/** Somebody who has just come. */
export function beginShowing(
  islander: Islander,
  cells: Cells,
  tick: number,
): Shown {
  const now = readPosition(islander);
  return {
    islander,
    number: islander.state.number,
    now: toMotion(null, now),
    spot: findSpot(now, islander, cells),
    spotBefore: null,
    step: null,
    changedTick: tick,
  };
}

/** Takes over where somebody is at the next tick. */
export function keepShowing(shown: Shown, cells: Cells, tick: number): void {
  const { islander, now: before } = shown;
  shown.spotBefore = shown.spot;
  const now = readPosition(islander);
  if (isSame(now, before) && shown.spot.place === islander.state.place) return;
  shown.step = packStep(before, now);
  shown.now = toMotion(before, now);
  shown.spot = findSpot(now, islander, cells);
  shown.changedTick = tick;
}
