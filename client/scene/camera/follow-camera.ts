import { PerspectiveCamera, Vector3 } from "three";
import type { Position } from "../position-source.ts";
import { easeShot, fitFieldOfView, type Shot } from "./camera-shot.ts";
import { lookBehind } from "./room-behind.ts";
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
const CLOSE_IN_PER_S = 6;
const EASE_PER_S = 2.6;
/** Of the two shots that follow one another. */
const SHOT_EASE_PER_S = 5.2;
/** What must be seen from the camera under any door. */
const EYES_M = 1.6;

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
  /** What the shot follows, and what itself follows the shot wished for. */
  #aim: { -readonly [K in keyof Shot]: Shot[K] } | null = null;
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
    this.#aim = null;
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
      frame.isReducedMotion ? 1 : 1 - Math.exp(-SHOT_EASE_PER_S * dtS),
    );
    this.#place(frame.person, this.#shot ?? frame.shot, dtS);
  }

  #ease(goal: Shot, share: number): void {
    // Twice in a row, so that it also sets off gently.
    this.#aim ??= { ...goal };
    this.#shot ??= { ...goal };
    easeShot(this.#aim, goal, share);
    easeShot(this.#shot, this.#aim, share);
  }

  #place(person: Position, shot: Shot, dtS: number): void {
    const sin = Math.sin(this.#gaze.yawRad);
    const cos = Math.cos(this.#gaze.yawRad);
    const wish = {
      x: person.x - sin * shot.backM - cos * shot.asideM,
      z: person.z - cos * shot.backM + sin * shot.asideM,
    };
    const wishM = Math.hypot(wish.x - person.x, wish.z - person.z);
    const { hard, soft } = lookBehind(this.#sight, person, wish);
    const limitM = hard < 1 ? Math.max(0, hard * wishM - WALL_LEAST_M) : wishM;
    const roomM =
      soft < 1 ? Math.max(NEAREST_M, soft * wishM - WALL_GAP_M) : wishM;
    const goal = Math.min(limitM, roomM) / wishM;
    // In quickly, out again gently, and never through a wall on the way.
    const pace = goal < this.#reach ? CLOSE_IN_PER_S : EASE_PER_S;
    this.#reach += (goal - this.#reach) * (1 - Math.exp(-pace * dtS));
    this.#reach = Math.min(this.#reach, limitM / wishM);
    const at = {
      x: person.x + (wish.x - person.x) * this.#reach,
      z: person.z + (wish.z - person.z) * this.#reach,
    };
    const highM = shot.heightM + Math.max(0, this.#gaze.tiltRad) * 2;
    const lowM = Math.min(highM, this.#sight.headroomM(person, EYES_M, at));

    const { camera } = this;
    camera.position.set(at.x, lowM, at.z);
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
