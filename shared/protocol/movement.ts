/**
 * Positions on the wire. Walking is the only chatty thing, so it has a form of
 * its own: eight bytes an avatar, built once a tick and handed to everybody.
 *
 *   snapshot: kind u8 (0 moved ones only, 1 everybody) · server time u32 ms · count u16
 *             · count x { number u16 · x i16 · z i16 · heading u8 · flags u8 }
 *   step:     epoch u8 · x i16 · z i16 · heading u8 · flags u8
 *
 * x and z are in steps of 2 mm, so they reach 65 m from the middle of the
 * island. A heading is 256 parts of a turn. Little endian throughout.
 */
export const SNAPSHOT_MESSAGE = "p";
export const STEP_MESSAGE = "m";

const METRES_PER_STEP = 0.002;
const SNAPSHOT_HEAD_BYTES = 7;
const AVATAR_BYTES = 8;
export const STEP_BYTES = 7;
const MOVING = 1;

/** One avatar as a snapshot tells it. */
export interface AvatarPosition {
  readonly number: number;
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
  readonly moving: boolean;
}

export interface Snapshot {
  readonly isFull: boolean;
  readonly serverMs: number;
  readonly positions: readonly AvatarPosition[];
}

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

/** Packs positions into one buffer that can be handed to every client as it is. */
export function encodeSnapshot(snapshot: Snapshot): Uint8Array {
  const { positions } = snapshot;
  const bytes = new Uint8Array(
    SNAPSHOT_HEAD_BYTES + positions.length * AVATAR_BYTES,
  );
  const view = new DataView(bytes.buffer);
  view.setUint8(0, snapshot.isFull ? 1 : 0);
  view.setUint32(1, snapshot.serverMs >>> 0, true);
  view.setUint16(5, positions.length, true);
  let at = SNAPSHOT_HEAD_BYTES;
  for (const position of positions) {
    view.setUint16(at, position.number, true);
    view.setInt16(at + 2, toSteps(position.x), true);
    view.setInt16(at + 4, toSteps(position.z), true);
    view.setUint8(at + 6, toTurnPart(position.headingRad));
    view.setUint8(at + 7, position.moving ? MOVING : 0);
    at += AVATAR_BYTES;
  }
  return bytes;
}

/** Reads a snapshot; `null` when the bytes are not one. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot | null {
  if (bytes.byteLength < SNAPSHOT_HEAD_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(5, true);
  if (bytes.byteLength !== SNAPSHOT_HEAD_BYTES + count * AVATAR_BYTES)
    return null;
  const positions: AvatarPosition[] = [];
  for (let i = 0; i < count; i++) {
    const at = SNAPSHOT_HEAD_BYTES + i * AVATAR_BYTES;
    positions.push({
      number: view.getUint16(at, true),
      x: view.getInt16(at + 2, true) * METRES_PER_STEP,
      z: view.getInt16(at + 4, true) * METRES_PER_STEP,
      headingRad: toRadians(view.getUint8(at + 6)),
      moving: (view.getUint8(at + 7) & MOVING) !== 0,
    });
  }
  return {
    isFull: view.getUint8(0) === 1,
    serverMs: view.getUint32(1, true),
    positions,
  };
}

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
