import type { Object3D, Vector3 } from "three";

/** How somebody is shown in one frame. */
export interface AvatarPose {
  x: number;
  y: number;
  z: number;
  headingRad: number;
  speedMps: number;
  seated: boolean;
  seatHeightM: number;
  gesture: string;
}

export interface AvatarHandle {
  setPose(pose: AvatarPose): void;
  readonly headHeightM: number;
  remove(): void;
}

/** Draws all people in a few calls. */
export interface Crowd {
  readonly objects: readonly Object3D[];
  add(look: string): AvatarHandle;
  update(nowS: number, camera: Vector3, isReducedMotion: boolean): void;
  setLight(isIndoors: boolean): void;
  dispose(): void;
}
