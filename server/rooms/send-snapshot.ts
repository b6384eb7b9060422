import { getMessageBytes, Protocol } from "@colyseus/core";
import {
  encodeSnapshot,
  SNAPSHOT_MESSAGE,
} from "../../shared/protocol/movement.ts";
import type { Islander } from "./islander.ts";

/** Above this a reader is slow: it misses snapshots, never state or messages. */
const SLOW_READER_BYTES = 64 * 1024;

/** A socket of the transport, as far as its backlog goes. */
interface Socket {
  readonly bufferedAmount?: number;
}

function buildFrame(
  islanders: Iterable<Islander>,
  serverMs: number,
  isFull: boolean,
): Uint8Array {
  const positions = Array.from(islanders, (each) => ({
    number: each.state.number,
    x: each.x,
    z: each.z,
    headingRad: each.headingRad,
    moving: each.isMoving,
  }));
  // Kept within 32 bits: clients only compare moments with one another.
  const bytes = encodeSnapshot({
    isFull,
    serverMs: serverMs % 2 ** 32,
    positions,
  });
  return getMessageBytes.raw(
    Protocol.ROOM_DATA_BYTES,
    SNAPSHOT_MESSAGE,
    undefined,
    bytes,
  );
}

/** Tells everybody who has moved since the last tick: one buffer, handed to each as it is. */
export function sendMoved(
  islanders: ReadonlyMap<string, Islander>,
  serverMs: number,
): void {
  const stirred = [...islanders.values()].filter((each) => each.isStirred);
  if (stirred.length === 0) return;
  // The frame must not be shared with the encoder's scratch buffer.
  const frame = Uint8Array.from(buildFrame(stirred, serverMs, false));
  for (const { line } of islanders.values()) {
    const socket = line?.client.ref as Socket | undefined;
    if (line && (socket?.bufferedAmount ?? 0) < SLOW_READER_BYTES)
      line.client.enqueueRaw(frame);
  }
  for (const each of stirred) each.isStirred = false;
}

/** Tells one newcomer where everybody is. */
export function sendEverybody(
  to: Islander,
  islanders: ReadonlyMap<string, Islander>,
  serverMs: number,
): void {
  to.line?.client.enqueueRaw(
    Uint8Array.from(buildFrame(islanders.values(), serverMs, true)),
  );
}
