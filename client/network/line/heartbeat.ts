/** How often the line is felt for, and how long it may be silent: a dead one is noticed within ten seconds. */
const PING_EVERY_MS = 2000;
const SILENCE_MS = 6500;
/** So much later than planned, and the page itself has stood still: asleep, perhaps, while the line died. */
const STALL_MS = 1000;
/** So much more silence is borne after that; what lay there waiting is read sooner. */
const AWAKE_MS = 3000;

/** Notices a line that has gone silent without closing, well before the browser would. */
export class Heartbeat {
  #timer: ReturnType<typeof setInterval> | undefined;
  #heardMs = 0;

  /** Something came over the line: it lives. On a slow one the answer to a ping may wait behind the rest. */
  heard(): void {
    this.#heardMs = performance.now();
  }

  /**
   * Begins anew with a fresh line.
   * @param ping asks the other side for a sign of life
   * @param fellSilent called once, when there was none for too long
   */
  start(ping: (answered: () => void) => void, fellSilent: () => void): void {
    this.stop();
    this.heard();
    let feltMs = performance.now();
    this.#timer = setInterval(() => {
      const nowMs = performance.now();
      // While the page stood still no answer could be read; it may lie there waiting.
      if (nowMs - feltMs > PING_EVERY_MS + STALL_MS)
        this.#heardMs = Math.max(this.#heardMs, nowMs - SILENCE_MS + AWAKE_MS);
      feltMs = nowMs;
      if (nowMs - this.#heardMs <= SILENCE_MS) return ping(() => this.heard());
      this.stop();
      fellSilent();
    }, PING_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
