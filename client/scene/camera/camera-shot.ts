import type { Position } from "../position-source.ts";

/** Where a camera would like to be, before walls are asked. */
export interface Shot {
  /** Metres behind the person and above the ground. */
  readonly backM: number;
  readonly heightM: number;
  /** Metres to the right of straight behind. */
  readonly asideM: number;
  /** The point looked at: metres ahead of the person, and above the ground. */
  readonly aheadM: number;
  readonly lookHeightM: number;
  /** Vertical field of view on a wide screen. */
  readonly fovDeg: number;
}

/** Follows through the open: the horizon lies just above the middle. */
export const OUTDOORS: Shot = {
  backM: 6.4,
  heightM: 2.5,
  asideM: 0,
  aheadM: 5,
  lookHeightM: 1.75,
  fovDeg: 46,
};

/** Lower and closer under a ceiling. */
export const INDOORS: Shot = {
  backM: 3.4,
  heightM: 2.15,
  asideM: 0,
  aheadM: 3,
  lookHeightM: 1.4,
  fovDeg: 55,
};

/** Sitting somewhere without a screen. */
export const SEATED: Shot = {
  backM: 3,
  heightM: 1.95,
  asideM: 0.5,
  aheadM: 3,
  lookHeightM: 1.15,
  fovDeg: 52,
};

/** Sitting before a screen: over the shoulder, the screen about half as wide as the picture. */
export function shotOfScreen(
  seat: Position,
  screen: {
    readonly x: number;
    readonly z: number;
    readonly heightM: number;
    readonly widthM: number;
  },
  aspect: number,
): Shot {
  const backM = 2.2;
  const distanceM = Math.hypot(screen.x - seat.x, screen.z - seat.z);
  const halfWidth = screen.widthM / 2 / SCREEN_SHARE / aspect;
  const fovRad = 2 * Math.atan(halfWidth / (distanceM + backM));
  return {
    backM,
    heightM: 1.8,
    asideM: 0.45,
    aheadM: distanceM,
    lookHeightM: screen.heightM - 0.15,
    fovDeg: clamp((fovRad * 180) / Math.PI, 30, 55),
  };
}

/** Brings a shot nearer to another by a share. */
export function easeShot(
  shot: { -readonly [K in keyof Shot]: Shot[K] },
  goal: Shot,
  share: number,
): void {
  shot.backM += (goal.backM - shot.backM) * share;
  shot.heightM += (goal.heightM - shot.heightM) * share;
  shot.asideM += (goal.asideM - shot.asideM) * share;
  shot.aheadM += (goal.aheadM - shot.aheadM) * share;
  shot.lookHeightM += (goal.lookHeightM - shot.lookHeightM) * share;
  shot.fovDeg += (goal.fovDeg - shot.fovDeg) * share;
}

const SCREEN_SHARE = 0.52;

/** Least horizontal field of view: an upright phone sees as much to its sides as needed to walk. */
const WIDTH_MIN_DEG = 42;
const FOV_MAX_DEG = 75;

/** The vertical field of view for a picture of this shape, widened where it is upright. */
export function fitFieldOfView(fovDeg: number, aspect: number): number {
  const halfWidth = Math.tan((WIDTH_MIN_DEG * Math.PI) / 360);
  const neededDeg = (Math.atan(halfWidth / aspect) * 360) / Math.PI;
  return Math.min(FOV_MAX_DEG, Math.max(fovDeg, neededDeg));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
