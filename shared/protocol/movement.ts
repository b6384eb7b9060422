/**
 * What a client tells of its own walking. What it is told of others' is in
 * `snapshot.ts`.
 *
 *   step: epoch u8 · x i16 · z i16 · heading u8 · flags u8
 *
 * x and z are in steps of 2 mm, so they reach 65 m from the middle of the
 * island. A heading is 256 parts of a turn. Little endian throughout.
 */
export const SNAPSHOT_MESSAGE = "p";
export const STEP_MESSAGE = "m";

const METRES_PER_STEP = 0.002;
export const STEP_BYTES = 7;
const MOVING = 1;

/** What a client tells of its own avatar; the epoch proves that it knows of the last correction. */
export interface Step {
  readonly epoch: number;
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
  readonly moving: boolean;
}

const toSteps = (metres: number): number =>
  Math.max(-32768, Math.min(32767, Math.round(metres / METRES_PER_STEP)));

const toTurnPart = (headingRad: number): number =>
  Math.round((headingRad / (2 * Math.PI)) * 256) & 255;

const toRadians = (turnPart: number): number => (turnPart / 256) * 2 * Math.PI;

/** Packs one step of the client's own avatar. */
export function encodeStep(step: Step): Uint8Array {
  const bytes = new Uint8Array(STEP_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, step.epoch & 255);
  view.setInt16(1, toSteps(step.x), true);
  view.setInt16(3, toSteps(step.z), true);
  view.setUint8(5, toTurnPart(step.headingRad));
  view.setUint8(6, step.moving ? MOVING : 0);
  return bytes;
}

/** Reads a step; `null` when the bytes are not one. Every value it gives is finite. */
export function decodeStep(bytes: Uint8Array): Step | null {
  if (bytes.byteLength !== STEP_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    epoch: view.getUint8(0),
    x: view.getInt16(1, true) * METRES_PER_STEP,
    z: view.getInt16(3, true) * METRES_PER_STEP,
    headingRad: toRadians(view.getUint8(5)),
    moving: (view.getUint8(6) & MOVING) !== 0,
  };
}
