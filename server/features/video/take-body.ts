import type { IncomingMessage } from "node:http";

/** The body of a request that is taken in parts; a sender who stops is cut off. */
export interface Body {
  /** The next bytes; fewer where it ends before. */
  take(bytes: number): Promise<Buffer>;
  /** All that is left, as it comes. */
  rest(): AsyncGenerator<Uint8Array>;
  /** Lets go of the request; what is left of it may then run to nowhere. */
  end(): Promise<void>;
}

/** @param stallMs so long may nothing come that is waited for */
export function takeBody(request: IncomingMessage, stallMs: number): Body {
  // Whoever is refused half-way still gets an answer.
  const iterator: AsyncIterator<Buffer> = request.iterator({
    destroyOnReturn: false,
  });
  const readNext = async (): Promise<Buffer | null> => {
    const cut = setTimeout(() => request.destroy(), stallMs);
    try {
      const next = await iterator.next();
      return next.done ? null : next.value;
    } finally {
      clearTimeout(cut);
    }
  };
  let held: Buffer = Buffer.alloc(0);
  return {
    async take(bytes) {
      while (held.length < bytes) {
        const next = await readNext();
        if (!next) break;
        held = Buffer.concat([held, next]);
      }
      const taken = held.subarray(0, bytes);
      held = held.subarray(bytes);
      return taken;
    },
    async *rest() {
      if (held.length > 0) yield held;
      for (;;) {
        const next = await readNext();
        if (!next) return;
        yield next;
      }
    },
    async end() {
      await iterator.return?.();
    },
  };
}
