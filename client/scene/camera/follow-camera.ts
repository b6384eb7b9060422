import { PerspectiveCamera, Vector3 } from "three";
import type { Position } from "../position-source.ts";
import { fitFieldOfView, type Shot } from "./camera-shot.ts";
import type { Sight } from "./sight.ts";
import { turnGaze, type Gaze, type GazeInput } from "./turn-camera.ts";

export interface CameraFrame extends Omit<GazeInput, "headingRad"> {
  readonly person: Position;
  readonly shot: Shot;
  /** Where to look at first, if not ahead: the heading of a screen one sits before. */
  readonly faceRad?: number;
  readonly isReducedMotion: boolean;
}

/** How near the camera comes to a wall, and how near where there is no room. */
const WALL_GAP_M = 0.4;
const WALL_LEAST_M = 0.12;
const NEAREST_M = 0.5;
const CLOSE_IN_PER_S = 14;
const EASE_PER_S = 2.6;

/**
 * A camera behind one's own avatar that needs no touching: it turns behind who
 * walks, comes closer at walls, never goes through them, and eases from one shot
 * to the next.
 */
export class FollowCamera {
  readonly camera = new PerspectiveCamera(46, 1, 0.1, 700);
  readonly #sight: Sight;
  readonly #lookAt = new Vector3();
  #gaze: Gaze = { yawRad: 0, tiltRad: 0, sinceDragS: Infinity };
  #shot: { -readonly [K in keyof Shot]: Shot[K] } | null = null;
  #reach = 1;

  constructor(sight: Sight) {
    this.#sight = sight;
  }

  /** The heading the camera looks in. */
  get yawRad(): number {
    return this.#gaze.yawRad;
  }

  /** Puts the camera behind a person at once. */
  jumpBehind(person: Position): void {
    this.#gaze = {
      yawRad: person.headingRad,
      tiltRad: 0,
      sinceDragS: Infinity,
    };
    this.#shot = null;
    this.#reach = 1;
  }

  resize(aspect: number): void {
    this.camera.aspect = aspect;
  }

  update(frame: CameraFrame, dtS: number): void {
    if (this.#shot === null && frame.faceRad !== undefined)
      this.#gaze = { ...this.#gaze, yawRad: frame.faceRad };
    this.#gaze = turnGaze(
      this.#gaze,
      { ...frame, headingRad: frame.person.headingRad },
      dtS,
    );
    this.#ease(
      frame.shot,
      frame.isReducedMotion ? 1 : 1 - Math.exp(-EASE_PER_S * dtS),
    );
    this.#place(frame.person, this.#shot ?? frame.shot, dtS);
  }

  #ease(goal: Shot, share: number): void {
    if (this.#shot === null) {
      this.#shot = { ...goal };
      return;
    }
    const shot = this.#shot;
    shot.backM += (goal.backM - shot.backM) * share;
    shot.heightM += (goal.heightM - shot.heightM) * share;
    shot.asideM += (goal.asideM - shot.asideM) * share;
    shot.aheadM += (goal.aheadM - shot.aheadM) * share;
    shot.lookHeightM += (goal.lookHeightM - shot.lookHeightM) * share;
    shot.fovDeg += (goal.fovDeg - shot.fovDeg) * share;
  }

  #place(person: Position, shot: Shot, dtS: number): void {
    const sin = Math.sin(this.#gaze.yawRad);
    const cos = Math.cos(this.#gaze.yawRad);
    const wishX = person.x - sin * shot.backM - cos * shot.asideM;
    const wishZ = person.z - cos * shot.backM + sin * shot.asideM;
    const wishM = Math.hypot(wishX - person.x, wishZ - person.z);
    const share = this.#sight.clearShare(person, { x: wishX, z: wishZ });
    const clearM = share * wishM;
    const limitM = share < 1 ? Math.max(0, clearM - WALL_LEAST_M) : wishM;
    const roomM = share < 1 ? Math.max(NEAREST_M, clearM - WALL_GAP_M) : wishM;
    const goal = Math.min(limitM, roomM) / wishM;
    // In quickly, out again gently, and never through a wall on the way.
    const pace = goal < this.#reach ? CLOSE_IN_PER_S : EASE_PER_S;
    this.#reach += (goal - this.#reach) * (1 - Math.exp(-pace * dtS));
    this.#reach = Math.min(this.#reach, limitM / wishM);

    const { camera } = this;
    camera.position.set(
      person.x + (wishX - person.x) * this.#reach,
      shot.heightM + Math.max(0, this.#gaze.tiltRad) * 2,
      person.z + (wishZ - person.z) * this.#reach,
    );
    // Close behind somebody one looks nearer to them, or they would leave the picture.
    const aheadM = shot.aheadM * (0.35 + 0.65 * Math.min(1, this.#reach));
    const reachM = shot.backM * this.#reach + aheadM;
    this.#lookAt.set(
      person.x + sin * aheadM,
      shot.lookHeightM - Math.tan(this.#gaze.tiltRad) * reachM * 0.7,
      person.z + cos * aheadM,
    );
    camera.lookAt(this.#lookAt);
    camera.fov = fitFieldOfView(shot.fovDeg, camera.aspect);
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
  }
}
