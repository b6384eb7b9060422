import type { EventEmitter } from "node:events";

/** So much may be on its way to somebody: two seconds of a line of 64 kbit/s. */
const ON_ITS_WAY_BYTES = 16 * 1024;
/** After so much the line is asked how far it has come. */
const ASK_EVERY_BYTES = 4 * 1024;

/** A socket of the transport, as far as its pace goes. */
export interface PacedSocket extends Pick<EventEmitter, "on"> {
  ping(data: string): void;
}

/** Of one socket, in bytes since it was opened. */
interface Progress {
  sent: number;
  asked: number;
  arrived: number;
}

/** Knows how much of what was sent has not arrived yet. */
export interface Pace {
  /** Whether a socket can take more without making all that follows late. */
  keepsUp(socket: PacedSocket): boolean;
  count(socket: PacedSocket, bytes: number): void;
}

/**
 * The machine's own buffers hold megabytes, which are minutes of a slow line:
 * what waits in them is seen only by asking the other side. The question is a
 * ping of the socket's own, which every browser answers by itself and in order.
 */
export function createPace(): Pace {
  const all = new WeakMap<PacedSocket, Progress>();
  const progressOf = (socket: PacedSocket): Progress => {
    const known = all.get(socket);
    if (known) return known;
    const begun: Progress = { sent: 0, asked: 0, arrived: 0 };
    all.set(socket, begun);
    socket.on("pong", (data: Uint8Array) => {
      const arrived = Number(String(data));
      // The other side may say anything, and the transport asks for itself too.
      if (arrived > begun.arrived && arrived <= begun.asked)
        begun.arrived = arrived;
    });
    return begun;
  };
  return {
    keepsUp(socket) {
      const { sent, arrived } = progressOf(socket);
      return sent - arrived < ON_ITS_WAY_BYTES;
    },
    count(socket, bytes) {
      const progress = progressOf(socket);
      progress.sent += bytes;
      if (progress.sent - progress.asked < ASK_EVERY_BYTES) return;
      progress.asked = progress.sent;
      socket.ping(String(progress.sent));
    },
  };
}
