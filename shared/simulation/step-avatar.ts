import {
  ACCELERATION_MPS2,
  BRISK_MPS,
  TURN_RAD_PER_S,
  WALK_MPS,
} from "./constants.ts";
import type { Walkable } from "./walkable.ts";

/** How one avatar stands or walks. Heading 0 looks to +z, growing anticlockwise seen from above. */
export interface AvatarState {
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
  readonly speedMps: number;
}

/** What somebody wants: a direction on the island's plane (any length; zero stands still) and a pace. */
export interface Intent {
  readonly directionX: number;
  readonly directionZ: number;
  readonly isBrisk: boolean;
  /** Goes no further than this in one step, so that a goal is met and not overshot. */
  readonly withinM?: number;
}

export const STAND_STILL: Intent = {
  directionX: 0,
  directionZ: 0,
  isBrisk: false,
};

/**
 * One step of walking, the same on both sides: eases pace and heading towards
 * the intent and moves at most `pace * dtS` metres, never off the mesh.
 */
export function stepAvatar(
  state: AvatarState,
  intent: Intent,
  dtS: number,
  walkable: Walkable,
): AvatarState {
  const length = Math.hypot(intent.directionX, intent.directionZ);
  if (length < 1e-6)
    return state.speedMps === 0 ? state : { ...state, speedMps: 0 };
  const dx = intent.directionX / length;
  const dz = intent.directionZ / length;
  const paceMps = approach(
    state.speedMps,
    intent.isBrisk ? BRISK_MPS : WALK_MPS,
    ACCELERATION_MPS2 * dtS,
  );
  const headingRad = turnTowards(
    state.headingRad,
    Math.atan2(dx, dz),
    TURN_RAD_PER_S * dtS,
  );
  const wantedM = Math.min(paceMps * dtS, intent.withinM ?? Infinity);
  const at = walkable.clamp(state, {
    x: state.x + dx * wantedM,
    z: state.z + dz * wantedM,
  });
  const movedM = Math.hypot(at.x - state.x, at.z - state.z);
  const isHeldBack = movedM < wantedM * 0.99;
  return {
    x: at.x,
    z: at.z,
    headingRad,
    speedMps: isHeldBack ? movedM / dtS : paceMps,
  };
}

/** Moves a number towards another by at most `by`. */
function approach(from: number, to: number, by: number): number {
  return from < to ? Math.min(to, from + by) : Math.max(to, from - by);
}

/** Turns a heading the short way round by at most `byRad`; the answer lies within -pi to pi. */
export function turnTowards(
  fromRad: number,
  toRad: number,
  byRad: number,
): number {
  const gap = wrapAngle(toRad - fromRad);
  return wrapAngle(
    Math.abs(gap) <= byRad ? toRad : fromRad + Math.sign(gap) * byRad,
  );
}

/** The same direction as an angle within -pi to pi. */
export function wrapAngle(rad: number): number {
  return Math.atan2(Math.sin(rad), Math.cos(rad));
}
