/** How the wire holds a position: whole centimetres, and 64 parts of a turn. */
export interface WirePosition {
  readonly x: number;
  readonly z: number;
  readonly turn: number;
  readonly moving: boolean;
}

/** A position in metres and radians. */
export interface PlainPosition {
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
  readonly moving: boolean;
}

const CM_PER_M = 100;
const FULL_TURN = 64;

/** A whole number that fits the wire's 16 bits; never a zero below zero. */
const toCm = (metres: number): number =>
  Math.max(-32768, Math.min(32767, Math.round(metres * CM_PER_M))) | 0;

/** Rounds a position to what the wire can say: half a centimetre, less than 3 degrees. */
export function toWire(position: PlainPosition): WirePosition {
  const { x, z, headingRad, moving } = position;
  const turn =
    Math.round((headingRad / (2 * Math.PI)) * FULL_TURN) & (FULL_TURN - 1);
  return { x: toCm(x), z: toCm(z), turn, moving };
}

export function fromWire({ x, z, turn, moving }: WirePosition): PlainPosition {
  const headingRad = (turn / FULL_TURN) * 2 * Math.PI;
  return { x: x / CM_PER_M, z: z / CM_PER_M, headingRad, moving };
}

const MOVE_HALF = 32;
const TURN_HALF = 8;

/** The short way from one turn to another, in parts: -32 to 31. */
const turnBetween = (from: number, to: number): number =>
  ((to - from + FULL_TURN / 2) & (FULL_TURN - 1)) - FULL_TURN / 2;

const fits = (value: number, half: number): boolean =>
  value >= -half && value < half;

/**
 * Packs the step from one position to the next into 16 bits; `null` where it is
 * no ordinary step: too far, too much of a turn, or the last one before a rest.
 */
export function packStep(from: WirePosition, to: WirePosition): number | null {
  const dx = to.x - from.x;
  const dz = to.z - from.z;
  const dTurn = turnBetween(from.turn, to.turn);
  if (!to.moving || !fits(dx, MOVE_HALF) || !fits(dz, MOVE_HALF)) return null;
  if (!fits(dTurn, TURN_HALF)) return null;
  return (
    (dx + MOVE_HALF) | ((dz + MOVE_HALF) << 6) | ((dTurn + TURN_HALF) << 12)
  );
}

/** Where a packed step leads to. */
export function addStep(from: WirePosition, packed: number): WirePosition {
  return {
    x: from.x + (packed & 63) - MOVE_HALF,
    z: from.z + ((packed >> 6) & 63) - MOVE_HALF,
    turn: (from.turn + (packed >> 12) - TURN_HALF) & (FULL_TURN - 1),
    moving: true,
  };
}
