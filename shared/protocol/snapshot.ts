import { MAX_NUMBER_BYTES, readNumbers, writeNumbers } from "./number-list.ts";
import {
  addStep,
  fromWire,
  type PlainPosition,
  SHORT_STEPS,
  type WireMotion,
} from "./wire-position.ts";

/**
 * Where others are, as one message. A step of somebody whose last position the
 * reader knows takes one byte where they go on as before, and three otherwise;
 * everything else is told anew.
 *
 *   snapshot: server time u32 ms
 *             · numbers of those who stepped · each: short step u8 below 245, or 3 bytes
 *             · numbers of those told anew   · each: x i16 · z i16 (cm) · turn and moving u8
 *                                              · of who moves: last step x i8 · z i8 (cm)
 */
export interface SnapshotEntry {
  readonly number: number;
  /** As `packStep` packs it; `null` where the reader may not know what it starts from. */
  readonly step: number | null;
  readonly now: WireMotion;
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
const LONG_STEP_BYTES = 3;
const ANEW_BYTES = 7;
const MOVING = 64;

/** Packs positions into one buffer that can be handed to every reader who knows the same. Entries come by number, ascending. */
export function writeSnapshot(
  serverMs: number,
  entries: readonly SnapshotEntry[],
): Uint8Array {
  const steppers: SnapshotEntry[] = [];
  const anew: SnapshotEntry[] = [];
  for (const entry of entries)
    (entry.step === null ? anew : steppers).push(entry);
  const bytes = new Uint8Array(
    HEAD_BYTES +
      2 * MAX_NUMBER_BYTES +
      steppers.length * (LONG_STEP_BYTES + MAX_NUMBER_BYTES) +
      anew.length * (ANEW_BYTES + MAX_NUMBER_BYTES),
  );
  const view = new DataView(bytes.buffer);
  view.setUint32(0, serverMs, true);
  let at = writeNumbers(view, HEAD_BYTES, steppers);
  for (const { step } of steppers) at = writeStep(view, at, step ?? 0);
  at = writeNumbers(view, at, anew);
  for (const { now } of anew) at = writeMotion(view, at, now);
  return bytes.slice(0, at);
}

function writeStep(view: DataView, at: number, step: number): number {
  if (step < SHORT_STEPS) {
    view.setUint8(at, step);
    return at + 1;
  }
  const long = step - SHORT_STEPS;
  view.setUint8(at, SHORT_STEPS + (long >> 16));
  view.setUint16(at + 1, long & 65_535, true);
  return at + LONG_STEP_BYTES;
}

function writeMotion(view: DataView, at: number, now: WireMotion): number {
  view.setInt16(at, now.x, true);
  view.setInt16(at + 2, now.z, true);
  view.setUint8(at + 4, now.turn | (now.moving ? MOVING : 0));
  if (!now.moving) return at + 5;
  view.setInt8(at + 5, now.dx);
  view.setInt8(at + 6, now.dz);
  return at + ANEW_BYTES;
}

/** Reads the snapshots of one line in their order; it knows what has been told before. */
export class SnapshotReader {
  readonly #known = new Map<number, WireMotion>();

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
    const told: [number, WireMotion][] = [];
    const steppers = readNumbers(view, HEAD_BYTES);
    let at = steppers.end;
    for (const number of steppers.numbers) {
      const known = this.#known.get(number);
      const first = view.getUint8(at);
      const isLong = first >= SHORT_STEPS;
      const step = isLong
        ? SHORT_STEPS +
          ((first - SHORT_STEPS) << 16) +
          view.getUint16(at + 1, true)
        : first;
      if (known) told.push([number, addStep(known, step)]);
      at += isLong ? LONG_STEP_BYTES : 1;
    }
    const anew = readNumbers(view, at);
    at = anew.end;
    for (const number of anew.numbers) {
      const flags = view.getUint8(at + 4);
      const moving = (flags & MOVING) !== 0;
      told.push([
        number,
        {
          x: view.getInt16(at, true),
          z: view.getInt16(at + 2, true),
          turn: flags & (MOVING - 1),
          moving,
          dx: moving ? view.getInt8(at + 5) : 0,
          dz: moving ? view.getInt8(at + 6) : 0,
        },
      ]);
      at += moving ? ANEW_BYTES : ANEW_BYTES - 2;
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
