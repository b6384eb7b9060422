/** How the wire holds a position: whole centimetres, and 64 parts of a turn. */
export interface WirePosition {
  readonly x: number;
  readonly z: number;
  readonly turn: number;
  readonly moving: boolean;
}

/** A position with the way it came by: what the next step is guessed from. */
export interface WireMotion extends WirePosition {
  /** The last step in centimetres; 0 where it was no ordinary one. */
  readonly dx: number;
  readonly dz: number;
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

/** Half of what a part of a long step can say, in centimetres and turns: two brisk steps at once, a full swing. */
const MOVE_HALF = 64;
const TURN_HALF = 16;
/** People mostly go on as they went: so far a short step may differ from the last one, in centimetres and turns. */
const SWERVE_HALF = 3;
const SWERVES = 2 * SWERVE_HALF + 1;
const SHORT_TURN_HALF = 2;
const SHORT_TURNS = 2 * SHORT_TURN_HALF + 1;
/** Steps below this number fit into one byte. */
export const SHORT_STEPS = SWERVES * SWERVES * SHORT_TURNS;

/** The short way from one turn to another, in parts: -32 to 31. */
const turnBetween = (from: number, to: number): number =>
  ((to - from + FULL_TURN / 2) & (FULL_TURN - 1)) - FULL_TURN / 2;

const fits = (value: number, half: number): boolean =>
  value >= -half && value < half;

const isWithin = (value: number, most: number): boolean =>
  value >= -most && value <= most;

/** A position and the step that led to it; `from` is `null` where nobody knows. */
export function toMotion(
  from: WirePosition | null,
  to: WirePosition,
): WireMotion {
  const dx = from && to.moving ? to.x - from.x : 0;
  const dz = from && to.moving ? to.z - from.z : 0;
  const isOrdinary = fits(dx, MOVE_HALF) && fits(dz, MOVE_HALF);
  return isOrdinary ? { ...to, dx, dz } : { ...to, dx: 0, dz: 0 };
}

/**
 * Packs the step from one position to the next into a number: below
 * `SHORT_STEPS` where somebody goes on much as before, from there on up to 19
 * bits more. `null` where it is no ordinary step: too far, too much of a turn,
 * or the last one before a rest.
 */
export function packStep(from: WireMotion, to: WirePosition): number | null {
  const dx = to.x - from.x;
  const dz = to.z - from.z;
  const dTurn = turnBetween(from.turn, to.turn);
  if (!to.moving || !fits(dx, MOVE_HALF) || !fits(dz, MOVE_HALF)) return null;
  if (!fits(dTurn, TURN_HALF)) return null;
  const swerveX = dx - from.dx;
  const swerveZ = dz - from.dz;
  if (
    isWithin(swerveX, SWERVE_HALF) &&
    isWithin(swerveZ, SWERVE_HALF) &&
    isWithin(dTurn, SHORT_TURN_HALF)
  )
    return (
      swerveX +
      SWERVE_HALF +
      SWERVES * (swerveZ + SWERVE_HALF + SWERVES * (dTurn + SHORT_TURN_HALF))
    );
  const long =
    (dx + MOVE_HALF) | ((dz + MOVE_HALF) << 7) | ((dTurn + TURN_HALF) << 14);
  return SHORT_STEPS + long;
}

/** Where a packed step leads to. */
export function addStep(from: WireMotion, packed: number): WireMotion {
  const isShort = packed < SHORT_STEPS;
  const long = packed - SHORT_STEPS;
  const across = Math.floor(packed / SWERVES);
  const dx = isShort
    ? from.dx + (packed % SWERVES) - SWERVE_HALF
    : (long & 127) - MOVE_HALF;
  const dz = isShort
    ? from.dz + (across % SWERVES) - SWERVE_HALF
    : ((long >> 7) & 127) - MOVE_HALF;
  const dTurn = isShort
    ? Math.floor(across / SWERVES) - SHORT_TURN_HALF
    : (long >> 14) - TURN_HALF;
  return {
    x: from.x + dx,
    z: from.z + dz,
    turn: (from.turn + dTurn) & (FULL_TURN - 1),
    moving: true,
    dx,
    dz,
  };
}
