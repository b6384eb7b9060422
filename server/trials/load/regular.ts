import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Envelope } from "../../../shared/protocol/envelope.ts";
import type { PayloadOf } from "../../../shared/protocol/requests.ts";
import type { ClassState } from "../../../shared/protocol/state.ts";
import { Visitor, waitUntil } from "../../testing/visitor.ts";
import type { Deed, Wish } from "./deed.ts";
import { FAIR_REFUSALS } from "./occupations.ts";

/** Turned down for now: the same deed is tried again. */
const PASSING = new Set([
  "too-fast",
  "server-error",
  "not-saved",
  "not-on-island",
]);
const PAUSE_MS = 200;
const PATIENCE_MS = 180_000;
/** As the client waits between its tries to join. */
const RETRY_MIN_MS = 300;
const RETRY_MAX_MS = 5000;

interface Answer {
  readonly ok: boolean;
  readonly code?: string;
  readonly reply?: unknown;
}

/** Where somebody is, as the live state says it. */
export interface Whereabouts {
  readonly place: string;
  readonly seat: string;
  readonly x: number;
  readonly z: number;
}

/** What the island shows somebody who has just come back. */
export interface View extends Whereabouts {
  readonly shown: ClassState;
}

/** Says what is wrong with what somebody finds on coming back; `underway` was not acknowledged yet. */
export type Inspect = (view: View, underway: Deed) => string | null;

/** Somebody who is often here, and sends everything again until it is acknowledged, as the client's outbox does. */
export class Regular {
  readonly name: string;
  readonly membershipId: string;
  /** Acknowledged, in the order in which it was done. */
  readonly deeds: Deed[] = [];
  /** What the island replied, by deed. */
  readonly replies = new Map<string, unknown>();
  /** Turned down for a good reason: must leave no trace. */
  readonly refused: Deed[] = [];
  /** What was found wrong on coming back. */
  readonly faults: string[] = [];
  readonly visitor: Visitor;
  inspect: Inspect = () => null;
  /** Why they had to give up, if they had to. */
  failure: Error | null = null;
  #isOver = false;
  #life: Promise<void> = Promise.resolve();

  constructor(url: string, name: string, membershipId: string) {
    this.visitor = new Visitor(url);
    this.name = name;
    this.membershipId = membershipId;
  }

  /** Goes where they like to be, and sits down if they want a seat. */
  async settle(to: PayloadOf<"travel.go">["to"], sits: boolean): Promise<void> {
    await this.insist({ name: "travel.go", payload: { to } });
    if (sits)
      await this.insist({ name: "seat.take", payload: { seat: "any" } });
    await waitUntil(() => {
      const { place, seat } = this.look();
      return place !== "dock" && (seat !== "") === sits;
    }, `${this.name} is where they want to be`);
  }

  /** Does something that has to work. */
  async insist(wish: Wish): Promise<void> {
    const deed: Deed = { id: randomUUID(), ...wish };
    const outcome = (await this.visitor.askRaw(this.#address(deed))) as Answer;
    if (!outcome.ok)
      throw new Error(`${this.name}: ${deed.name}: ${outcome.code}`);
    this.#keep(deed, outcome.reply);
  }

  /** Begins to do one deed after the other, with a pause between them. */
  begin(next: (number: number) => Wish, pauseMs: () => number): void {
    this.#life = (async () => {
      for (let number = 1; !this.#isOver; number++) {
        await this.#deliver({ id: randomUUID(), ...next(number) });
        await sleep(pauseMs());
      }
    })();
    this.#life.catch((error: unknown) => {
      this.failure = error instanceof Error ? error : new Error(String(error));
    });
  }

  /** Whether they are on the island now. Throws once they have given up. */
  get isBack(): boolean {
    if (this.failure !== null) throw this.failure;
    return this.visitor.room !== null && this.visitor.closeCode === null;
  }

  /** Where they are now. */
  look(): Whereabouts {
    const { avatar, x, z } = this.visitor.standing;
    const state = this.visitor.room?.state.avatars.get(avatar);
    return { place: state?.place ?? "?", seat: state?.seat ?? "?", x, z };
  }

  /** Finishes the deed at hand and goes. Throws when one was refused for no good reason. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#life;
    await this.visitor.leave();
  }

  #address(deed: Deed): Envelope {
    return { ...deed, via: this.visitor.via, clientAt: Date.now() };
  }

  #keep(deed: Deed, reply: unknown): void {
    this.replies.set(deed.id, reply);
    this.deeds.push(deed);
  }

  async #deliver(deed: Deed): Promise<void> {
    const message = this.#address(deed);
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      if (!this.isBack) await this.#comeBack(deed);
      const outcome = await this.#askUnlessLost(message);
      if (outcome?.ok) return this.#keep(deed, outcome.reply);
      if (outcome && FAIR_REFUSALS.has(outcome.code ?? ""))
        return void this.refused.push(deed);
      if (outcome && !PASSING.has(outcome.code ?? ""))
        throw new Error(`${this.name}: ${deed.name}: ${outcome.code}`);
      await sleep(PAUSE_MS);
    }
    throw new Error(`${this.name}: never acknowledged: ${deed.name}`);
  }

  /** The answer; `null` when the line was lost before it came. */
  async #askUnlessLost(message: Envelope): Promise<Answer | null> {
    const answered = new AbortController();
    const lost = (async () => {
      while (!answered.signal.aborted && this.isBack) await sleep(20);
      return null;
    })();
    try {
      const answer = this.visitor.askRaw(message).catch(() => null);
      return (await Promise.race([answer, lost])) as Answer | null;
    } catch {
      return null;
    } finally {
      answered.abort();
    }
  }

  async #tryToJoin(): Promise<boolean> {
    try {
      await this.visitor.join();
      return true;
    } catch {
      return false;
    }
  }

  /** Joins until there is a seat on the socket, and looks whether everything is as it was. */
  async #comeBack(underway: Deed): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    for (let waitMs = RETRY_MIN_MS; !(await this.#tryToJoin());) {
      if (Date.now() > until)
        throw new Error(`never: ${this.name} is back on the island`);
      await sleep(waitMs);
      waitMs = Math.min(RETRY_MAX_MS, waitMs * 1.7);
    }
    const { room, shown } = this.visitor;
    if (!room) return;
    const fault = this.inspect({ ...this.look(), shown }, underway);
    if (fault !== null) this.faults.push(`${this.name}: ${fault}`);
  }
}
