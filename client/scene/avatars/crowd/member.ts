import { REFERENCE_HEIGHT_M } from "../figure/skeleton.ts";
import type { Level } from "../figure/figure.ts";
import { chooseBase, composePose, type Base } from "../poses/compose-pose.ts";
import {
  writeSkinMatrices,
  worldOf,
  type Placement,
} from "../poses/forward-kinematics.ts";
import { applyGaze, createGaze, followGaze } from "../poses/gaze.ts";
import type { Gesture } from "../poses/gestures.ts";
import {
  blendPoses,
  copyPose,
  createPose,
  createPoseInput,
  type PoseInput,
} from "../poses/pose.ts";
import { smoothstep } from "../geometry/vector.ts";
import { strideM } from "../poses/walk.ts";
import type { Look } from "./look-store.ts";

/** What somebody does now. `y` is the floor under them; `seatHeightM` is above it. */
export type AvatarPose = {
  x: number;
  y: number;
  z: number;
  headingRad: number;
  speedMps: number;
  seated: boolean;
  seatHeightM?: number;
  gesture: Gesture;
  /** seconds since the step of a routine began, where the gesture is one */
  beatS?: number;
  lookAt?: { x: number; y: number; z: number };
  /** overrides the crowd's light for this person */
  indoors?: boolean;
};

/** Height of a person's middle, for distances and culling. */
export const PERSON_MIDDLE_M = 0.95;
const FADE_S = 0.25;
const SEAT_M = 0.44;
/** A jump, not a step. */
const TELEPORT_M = 1.5;
const PUSH_M = 1.1;
const SPEED_EASE_PER_S = 8;
const CROWN_ABOVE_HEAD_BONE_M = 0.27;

/** The row of who is not in the picture. */
export const NOT_SHOWN = -1;

/** One person of the crowd: what they do, and the state that makes it continuous. */
export class Member {
  readonly look: Look;
  /** the instance and the row of the bone texture while in the picture */
  row = NOT_SHOWN;
  readonly scale: number;
  readonly place: Placement;
  /** the level drawn, and the one that the distance asks for */
  level: Level | null = null;
  wanted: Level | null = null;
  distanceM = 0;
  headHeightM: number;
  indoors: boolean | null = null;
  private readonly seed: number;
  private readonly shown = createPose();
  private readonly target = createPose();
  private readonly from = createPose();
  private readonly gaze = createGaze();
  private input: PoseInput | null = null;
  private base: Base | null = null;
  private shownGesture: Gesture = "none";
  private fadeStartS = -Infinity;
  private gestureStartS = 0;
  private lastS = -Infinity;
  private lastX = 0;
  private lastZ = 0;
  private seated = false;
  private beatS = 0;
  private seatM = SEAT_M;
  private gesture: Gesture = "none";
  private speedMps = 0;
  private looking = false;
  private readonly lookAt = { x: 0, y: 0, z: 0 };

  constructor(look: Look, seed: number) {
    this.look = look;
    this.seed = seed;
    this.scale = look.recipe.height / REFERENCE_HEIGHT_M;
    this.headHeightM = look.recipe.height;
    this.place = { x: 0, y: 0, z: 0, headingRad: 0, scale: this.scale };
  }

  get isShown(): boolean {
    return this.row !== NOT_SHOWN;
  }

  setPose(pose: AvatarPose): void {
    const { place, lookAt } = this;
    place.x = pose.x;
    place.y = pose.y;
    place.z = pose.z;
    place.headingRad = pose.headingRad;
    this.speedMps = pose.speedMps;
    this.seated = pose.seated;
    this.seatM = pose.seatHeightM ?? SEAT_M;
    this.gesture = pose.gesture;
    this.beatS = pose.beatS ?? 0;
    this.indoors = pose.indoors ?? null;
    this.looking = pose.lookAt !== undefined;
    if (!pose.lookAt) return;
    lookAt.x = pose.lookAt.x;
    lookAt.y = pose.lookAt.y;
    lookAt.z = pose.lookAt.z;
  }

  /** Poses this person for `nowS` and writes the matrices from `start` on; does nothing before a look is there. */
  animate(nowS: number, calm: boolean, out: Float32Array, start: number): void {
    const { joints, packedJoints, lapM, recipe } = this.look;
    if (!joints || !packedJoints) return;
    this.input ??= createPoseInput(recipe, joints, lapM, this.seed);
    const elapsedS = Math.min(Math.max(nowS - this.lastS, 0), 0.2);
    this.lastS = nowS;
    this.advance(this.input, elapsedS);
    this.input.timeS = nowS + this.seed * 17;
    this.input.beatS = this.beatS;
    this.input.calm = calm;
    this.compose(this.input, nowS);
    this.turnHead(elapsedS);
    writeSkinMatrices(out, start, this.shown, packedJoints, this.place);
    this.headHeightM =
      worldOf("head").y - this.place.y + CROWN_ABOVE_HEAD_BONE_M * this.scale;
  }

  private advance(input: PoseInput, elapsedS: number): void {
    const { place, scale } = this;
    const movedM = Math.hypot(place.x - this.lastX, place.z - this.lastZ);
    this.lastX = place.x;
    this.lastZ = place.z;
    const speed = this.speedMps / scale;
    input.speedMps +=
      (speed - input.speedMps) * (1 - Math.exp(-SPEED_EASE_PER_S * elapsedS));
    if (speed === 0 && input.speedMps < 0.05) input.speedMps = 0;
    const cycleM =
      input.aid === "wheelchair" ? PUSH_M : strideM(input.speedMps) * scale;
    if (movedM < TELEPORT_M) input.phase = (input.phase + movedM / cycleM) % 1;
    input.seatM = this.seatM / scale;
  }

  private compose(input: PoseInput, nowS: number): void {
    const base = chooseBase(input.aid, this.seated, this.speedMps);
    if (base !== this.base || this.gesture !== this.shownGesture) {
      if (this.gesture !== this.shownGesture) this.gestureStartS = nowS;
      if (this.base) {
        copyPose(this.from, this.shown);
        this.fadeStartS = nowS;
      }
      this.base = base;
      this.shownGesture = this.gesture;
    }
    input.gestureS = nowS - this.gestureStartS;
    composePose(this.target, input, base, this.gesture);
    const t = smoothstep(0, FADE_S, nowS - this.fadeStartS);
    blendPoses(this.shown, this.from, this.target, t);
  }

  private turnHead(elapsedS: number): void {
    const { place, lookAt, gaze } = this;
    const [dx, dz] = [lookAt.x - place.x, lookAt.z - place.z];
    const [sin, cos] = [Math.sin(place.headingRad), Math.cos(place.headingRad)];
    const up = lookAt.y - (place.y + this.headHeightM - 0.14);
    followGaze(
      gaze,
      this.looking,
      dx * cos - dz * sin,
      up,
      dx * sin + dz * cos,
      elapsedS,
    );
    applyGaze(this.shown, gaze);
  }
}
