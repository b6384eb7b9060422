import { MAX_NUMBER_BYTES, readNumbers, writeNumbers } from "./number-list.ts";
import {
  addStep,
  fromWire,
  packStep,
  type PlainPosition,
  type WirePosition,
} from "./wire-position.ts";

/**
 * Where others are, as one message. An ordinary step of somebody whose last
 * position the reader knows takes two bytes; everything else is told anew.
 *
 *   snapshot: server time u32 ms
 *             · numbers of those who stepped · each: step u16 (x 6 bits, z 6, turn 4)
 *             · numbers of those told anew   · each: x i16 · z i16 (cm) · turn and moving u8
 */
export interface SnapshotEntry {
  readonly number: number;
  /** What the reader knows; `null` where it can't be sure of it. */
  readonly before: WirePosition | null;
  readonly now: WirePosition;
}

/** One avatar as a snapshot tells it. */
export interface AvatarPosition extends PlainPosition {
  readonly number: number;
}

export interface Snapshot {
  readonly serverMs: number;
  readonly positions: readonly AvatarPosition[];
}

const HEAD_BYTES = 4;
const STEP_BYTES = 2;
const ANEW_BYTES = 5;
const MOVING = 64;

/** Packs positions into one buffer that can be handed to every reader who knows the same. Entries come by number, ascending. */
export function writeSnapshot(
  serverMs: number,
  entries: readonly SnapshotEntry[],
): Uint8Array {
  const steppers: number[] = [];
  const steps: number[] = [];
  const anew: SnapshotEntry[] = [];
  for (const entry of entries) {
    const step = entry.before && packStep(entry.before, entry.now);
    if (step === null) anew.push(entry);
    else {
      steppers.push(entry.number);
      steps.push(step);
    }
  }
  const bytes = new Uint8Array(
    HEAD_BYTES +
      2 * MAX_NUMBER_BYTES +
      steps.length * (STEP_BYTES + MAX_NUMBER_BYTES) +
      anew.length * (ANEW_BYTES + MAX_NUMBER_BYTES),
  );
  const view = new DataView(bytes.buffer);
  view.setUint32(0, serverMs, true);
  let at = writeNumbers(view, HEAD_BYTES, steppers);
  for (const step of steps) {
    view.setUint16(at, step, true);
    at += STEP_BYTES;
  }
  at = writeNumbers(
    view,
    at,
    anew.map(({ number }) => number),
  );
  for (const { now } of anew) {
    view.setInt16(at, now.x, true);
    view.setInt16(at + 2, now.z, true);
    view.setUint8(at + 4, now.turn | (now.moving ? MOVING : 0));
    at += ANEW_BYTES;
  }
  return bytes.slice(0, at);
}

/** Reads the snapshots of one line in their order; it knows what has been told before. */
export class SnapshotReader {
  readonly #known = new Map<number, WirePosition>();

  /** `null` when the bytes are no snapshot. */
  read(bytes: Uint8Array): Snapshot | null {
    try {
      return this.#read(
        new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      );
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  #read(view: DataView): Snapshot | null {
    const serverMs = view.getUint32(0, true);
    const told: [number, WirePosition][] = [];
    const steppers = readNumbers(view, HEAD_BYTES);
    let at = steppers.end;
    for (const number of steppers.numbers) {
      const known = this.#known.get(number);
      if (known) told.push([number, addStep(known, view.getUint16(at, true))]);
      at += STEP_BYTES;
    }
    const anew = readNumbers(view, at);
    at = anew.end;
    for (const number of anew.numbers) {
      const flags = view.getUint8(at + 4);
      told.push([
        number,
        {
          x: view.getInt16(at, true),
          z: view.getInt16(at + 2, true),
          turn: flags & (MOVING - 1),
          moving: (flags & MOVING) !== 0,
        },
      ]);
      at += ANEW_BYTES;
    }
    if (at !== view.byteLength) return null;
    for (const [number, position] of told) this.#known.set(number, position);
    return {
      serverMs,
      positions: told.map(([number, position]) => ({
        number,
        ...fromWire(position),
      })),
    };
  }
}
