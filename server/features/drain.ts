import type { IncomingMessage } from "node:http";

/** How long the rest of a refused file may keep coming before the line is cut. */
const DRAIN_MS = 10_000;

/**
 * Lets the rest of a body run to nowhere, so that the sender can read the
 * answer: browsers do not look at it while they still send.
 */
export function drain(request: IncomingMessage): void {
  request.resume();
  const cut = setTimeout(() => request.socket.destroy(), DRAIN_MS);
  cut.unref();
  request.once("close", () => clearTimeout(cut));
}
