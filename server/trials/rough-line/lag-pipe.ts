import type { Socket } from "node:net";

/** How a line carries bytes; the same in both directions. */
export interface Quality {
  /** On the way there, and again on the way back. */
  delayMs: number;
  bytesPerSecond: number;
}

/** So much waits inside the line itself; then the sender has to. */
const HELD_BYTES = 32 * 1024;

/**
 * Carries what one socket says to another, late and in order. While it is
 * frozen nothing arrives, and the sender's own buffers fill up.
 */
export class LagPipe {
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #quality: Readonly<Quality>;
  /** An empty chunk stands for the end of the stream. */
  readonly #waiting: { readonly chunk: Buffer; readonly atMs: number }[] = [];
  #heldBytes = 0;
  #freeAtMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isFrozen = false;

  constructor(from: Socket, to: Socket, quality: Readonly<Quality>) {
    this.#from = from;
    this.#to = to;
    this.#quality = quality;
    from.on("data", (chunk: Buffer) => this.#take(chunk));
    from.on("end", () => this.#take(Buffer.alloc(0)));
  }

  set isFrozen(isFrozen: boolean) {
    this.#isFrozen = isFrozen;
    if (isFrozen) this.#from.pause();
    this.#carry();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waiting.length = 0;
  }

  #take(chunk: Buffer): void {
    const { delayMs, bytesPerSecond } = this.#quality;
    const nowMs = performance.now();
    this.#freeAtMs =
      Math.max(nowMs, this.#freeAtMs) + (chunk.length / bytesPerSecond) * 1000;
    this.#waiting.push({ chunk, atMs: this.#freeAtMs + delayMs });
    this.#heldBytes += chunk.length;
    this.#carry();
  }

  /** Hands on what is due, and comes back for the rest. */
  #carry(): void {
    clearTimeout(this.#timer);
    if (this.#isFrozen) return;
    const nowMs = performance.now();
    for (
      let first = this.#waiting[0];
      first && first.atMs <= nowMs;
      first = this.#waiting[0]
    ) {
      this.#waiting.shift();
      this.#heldBytes -= first.chunk.length;
      if (first.chunk.length > 0) this.#to.write(first.chunk);
      else this.#to.end();
    }
    const canHold =
      this.#heldBytes < HELD_BYTES && this.#to.writableLength < HELD_BYTES;
    if (canHold) this.#from.resume();
    else this.#from.pause();
    const [next] = this.#waiting;
    if (next) this.#timer = setTimeout(() => this.#carry(), next.atMs - nowMs);
    else if (!canHold) this.#to.once("drain", () => this.#carry());
  }
}
