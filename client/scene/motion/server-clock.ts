/** How fast the estimate follows a line that has become slower, in ms a second of server time. */
const DRIFT_MS_PER_S = 5;

/**
 * Puts the server's moments on the client's clock. The quickest message seen
 * sets the difference; it is let go slowly, so that a slower line is followed.
 */
export class ServerClock {
  #differenceMs = Infinity;
  #lastServerMs = 0;

  /** Takes in when a message of a server moment came; gives that moment on the client's clock. */
  observe(serverMs: number, nowMs: number): number {
    const sinceMs = Math.max(0, serverMs - this.#lastServerMs);
    this.#differenceMs = Math.min(
      nowMs - serverMs,
      this.#differenceMs + (sinceMs / 1000) * DRIFT_MS_PER_S,
    );
    this.#lastServerMs = serverMs;
    return serverMs + this.#differenceMs;
  }
}
