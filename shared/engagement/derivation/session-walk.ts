import type { Action } from "./actions.ts";
import type { ConnectedTime } from "./merge-connections.ts";
import type { Span } from "./spans.ts";

/** A session before it is measured. */
export interface RawSession extends Span {
  readonly epoch: number;
  /** Its connected time, disjoint and sorted; gaps lie between. */
  readonly connected: Span[];
  /** It ended because nothing was done for too long. */
  idle: boolean;
  /** What ended it was found after a crash of the server. */
  reconciled: boolean;
}

interface Limits {
  readonly mergeGapMs: number;
  readonly idleMs: number;
}

/**
 * Walks through the connected time of one person and finds the sessions:
 * gaps up to `mergeGapMs` are bridged; more than `idleMs` connected without an
 * action ends a session at its last action, and the next action starts
 * another. Gaps do not count as idle time, nobody was connected then.
 *
 * @param times merged connected time, sorted by epoch and start
 * @param actions sorted by start
 */
export function walkSessions(
  times: readonly ConnectedTime[],
  actions: readonly Action[],
  limits: Limits,
): RawSession[] {
  const walk = new SessionWalk(limits);
  let next = 0;
  /** An action that reaches beyond its connected time goes on in the next. */
  let reachMs = -Infinity;
  for (const time of times) {
    walk.enter(time);
    if (reachMs > time.startMs) walk.act(time.startMs, reachMs, false);
    for (;;) {
      const action = actions[next];
      if (action === undefined || action.startMs > time.endMs) break;
      next += 1;
      if (action.endMs < time.startMs) continue;
      reachMs = Math.max(reachMs, action.endMs);
      walk.act(action.startMs, action.endMs, action.ends);
    }
    walk.leave();
  }
  return walk.finish();
}

class SessionWalk {
  readonly #sessions: RawSession[] = [];
  readonly #limits: Limits;
  #time: ConnectedTime | null = null;
  #session: RawSession | null = null;
  /** The last session idled out; only an action starts another. */
  #idledOut = false;
  #lastActionMs = 0;
  /** From here on nothing was done in the present stretch. */
  #quietFromMs = 0;
  /** Quiet time carried over from earlier stretches of the session. */
  #quietMs = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Comes into a stretch of connected time. */
  enter(time: ConnectedTime): void {
    const { startMs, epoch } = time;
    const before = this.#time;
    const session = this.#session;
    if (before !== null && before.epoch !== epoch) {
      this.#session = null;
      this.#idledOut = false;
    } else if (
      session !== null &&
      startMs - session.endMs > this.#limits.mergeGapMs
    ) {
      this.#session = null;
    }
    this.#time = time;
    this.#quietFromMs = startMs;
    if (this.#session !== null)
      this.#session.connected.push({ startMs, endMs: startMs });
    else if (!this.#idledOut) this.#open(startMs);
  }

  /** Something is done from `startMs` to `endMs`, some of it in the present stretch. */
  act(startMs: number, endMs: number, ends: boolean): void {
    const time = this.#time;
    if (time === null) return;
    const fromMs = Math.max(startMs, time.startMs);
    const untilMs = Math.min(endMs, time.endMs);
    // A stretch that only touches connected time does not happen in it.
    if (untilMs === fromMs && endMs > startMs) return;
    if (this.#idledOut) {
      if (ends) return;
      this.#open(fromMs);
    } else if (this.#quietAt(fromMs) > this.#limits.idleMs) {
      this.#idleOut();
      if (ends) return;
      this.#open(fromMs);
    }
    this.#lastActionMs = Math.max(this.#lastActionMs, untilMs);
    this.#quietFromMs = Math.max(this.#quietFromMs, untilMs);
    this.#quietMs = 0;
  }

  /** Comes to the end of the present stretch. */
  leave(): void {
    const time = this.#time;
    const session = this.#session;
    if (time === null || session === null) return;
    const quietMs = this.#quietAt(time.endMs);
    if (quietMs > this.#limits.idleMs) {
      this.#idleOut();
      return;
    }
    this.#quietMs = quietMs;
    const last = session.connected.at(-1);
    if (last !== undefined) last.endMs = time.endMs;
    session.endMs = time.endMs;
    session.reconciled = time.reconciled;
  }

  finish(): RawSession[] {
    return this.#sessions;
  }

  #quietAt(atMs: number): number {
    return this.#quietMs + Math.max(0, atMs - this.#quietFromMs);
  }

  #open(startMs: number): void {
    const epoch = this.#time?.epoch ?? 0;
    const connected = [{ startMs, endMs: startMs }];
    this.#session = {
      startMs,
      endMs: startMs,
      epoch,
      connected,
      idle: false,
      reconciled: false,
    };
    this.#sessions.push(this.#session);
    this.#idledOut = false;
    this.#lastActionMs = startMs;
    this.#quietFromMs = startMs;
    this.#quietMs = 0;
  }

  /** Ends the session at its last action; what came after belongs to none. */
  #idleOut(): void {
    const session = this.#session;
    this.#idledOut = true;
    this.#session = null;
    if (session === null) return;
    const endMs = this.#lastActionMs;
    const { connected } = session;
    while (connected.length > 1 && (connected.at(-1)?.startMs ?? 0) > endMs)
      connected.pop();
    const last = connected.at(-1);
    if (last !== undefined) last.endMs = endMs;
    session.endMs = endMs;
    session.idle = true;
    session.reconciled = false;
  }
}
