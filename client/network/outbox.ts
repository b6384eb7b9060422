import { signal, type ReadonlySignal } from "@preact/signals";
import { type Outcome, refuse } from "../../shared/protocol/refusals.ts";
import type { Envelope } from "../../shared/protocol/envelope.ts";

/** Sends an envelope once; `null` when no answer came. */
export type Send = (envelope: Envelope) => Promise<Outcome<unknown> | null>;

interface Waiting {
  readonly envelope: Envelope;
  readonly settle: (outcome: Outcome<unknown>) => void;
  /** How often the island said that it can't keep it just now. */
  notSaved: number;
}

/** So many requests wait; what comes on top is turned down at once. */
const MAX_WAITING = 50;
/** A database that is away gets so many tries before a request is turned down: about 45 s. */
const MAX_NOT_SAVED = 22;

function isWorthAnotherTry(
  waiting: Waiting,
  outcome: Outcome<unknown>,
): boolean {
  if (outcome.ok || outcome.code !== "not-saved") return false;
  waiting.notSaved += 1;
  return waiting.notSaved < MAX_NOT_SAVED;
}

/**
 * Keeps every writing request until the server has answered it, and sends it
 * again with the same id after each lost line. Requests of one feature go one
 * after the other, so texts arrive in the order in which they were written.
 */
export class Outbox {
  readonly #send: Send;
  readonly #retryMs: number;
  readonly #lanes = new Map<string, Waiting[]>();
  readonly #unsaved = signal(0);
  readonly #busy = new Set<string>();

  /** @param retryMs how long after a lost answer the next try is made */
  constructor(send: Send, retryMs = 2000) {
    this.#send = send;
    this.#retryMs = retryMs;
  }

  /** How many requests are not yet known to be saved. */
  get unsaved(): ReadonlySignal<number> {
    return this.#unsaved;
  }

  /**
   * Takes a request in; settles when the server has answered, however long that
   * takes. Where the server answers and can't keep anything, or too much waits
   * already, it is refused in the end with `not-saved`.
   */
  put(envelope: Envelope): Promise<Outcome<unknown>> {
    const lane = envelope.name.slice(0, envelope.name.indexOf("."));
    const waiting = this.#lanes.get(lane) ?? [];
    this.#lanes.set(lane, waiting);
    if (this.#unsaved.value >= MAX_WAITING)
      return Promise.resolve(refuse("not-saved"));
    return new Promise((settle) => {
      waiting.push({ envelope, settle, notSaved: 0 });
      this.#unsaved.value += 1;
      void this.#work(lane, waiting);
    });
  }

  /** Tries everything again; called when the line is back. */
  resume(): void {
    for (const [lane, waiting] of this.#lanes) void this.#work(lane, waiting);
  }

  /** A line may lose one answer and go on: what got none is tried again by itself. */
  #retryLater(lane: string, waiting: Waiting[]): void {
    setTimeout(() => void this.#work(lane, waiting), this.#retryMs);
  }

  async #work(lane: string, waiting: Waiting[]): Promise<void> {
    if (this.#busy.has(lane)) return;
    this.#busy.add(lane);
    try {
      for (let first = waiting[0]; first; first = waiting[0]) {
        const outcome = await this.#send(first.envelope);
        if (!outcome || isWorthAnotherTry(first, outcome)) {
          this.#retryLater(lane, waiting);
          return;
        }
        waiting.shift();
        this.#unsaved.value -= 1;
        first.settle(outcome);
      }
    } finally {
      this.#busy.delete(lane);
    }
  }
}
