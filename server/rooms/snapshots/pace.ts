import type { EventEmitter } from "node:events";

/** So much may be on its way to somebody: two seconds of a line of 64 kbit/s. */
const ON_ITS_WAY_BYTES = 16 * 1024;
/** After so much the line is asked how far it has come. */
const ASK_EVERY_BYTES = 8 * 1024;

/** A socket of the transport, as far as its pace goes. */
export interface PacedSocket extends Pick<EventEmitter, "on"> {
  ping(data: string): void;
}

/** Knows how much of what was sent over a socket has not arrived yet. */
export interface Pace {
  /** Whether it can take more without making all that follows late. */
  keepsUp(): boolean;
  count(bytes: number): void;
}

/**
 * The machine's own buffers hold megabytes, which are minutes of a slow line:
 * what waits in them is seen only by asking the other side. The question is a
 * ping of the socket's own, which every browser answers by itself and in order.
 */
export function createPace(socket: PacedSocket): Pace {
  let [sent, asked, arrived] = [0, 0, 0];
  socket.on("pong", (data: Uint8Array) => {
    const answer = Number(String(data));
    // The other side may say anything, and the transport asks for itself too.
    if (answer > arrived && answer <= asked) arrived = answer;
  });
  return {
    keepsUp: () => sent - arrived < ON_ITS_WAY_BYTES,
    count(bytes) {
      sent += bytes;
      if (sent - asked < ASK_EVERY_BYTES) return;
      asked = sent;
      socket.ping(String(sent));
    },
  };
}
