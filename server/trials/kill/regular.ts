import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type {
  PayloadOf,
  RequestName,
} from "../../../shared/protocol/requests.ts";
import { Visitor, waitUntil } from "../../testing/visitor.ts";

/** Something a person did that the island has acknowledged. */
export interface Deed {
  readonly id: string;
  readonly name: "chat.send" | "menu.order";
  readonly payload: PayloadOf<"chat.send"> | PayloadOf<"menu.order">;
}

/** Turned down for now: the same deed is tried again. */
const PASSING = new Set(["too-fast", "server-error", "not-on-island"]);
const PAUSE_MS = 200;
const PATIENCE_MS = 120_000;

/** Where somebody has to be found after each kill. */
interface Whereabouts {
  readonly place: string;
  readonly seat: string;
  readonly x: number;
  readonly z: number;
}

/** Somebody who is often here, and sends everything again until it is acknowledged, as the client's outbox does. */
export class Regular {
  readonly name: string;
  readonly membershipId: string;
  /** In the order in which it was done. */
  readonly deeds: Deed[] = [];
  /** What was found wrong on coming back. */
  readonly faults: string[] = [];
  /** Why they had to give up, if they had to. */
  failure: Error | null = null;
  readonly #visitor: Visitor;
  #home: Whereabouts | null = null;
  #isOver = false;
  #life: Promise<void> = Promise.resolve();

  constructor(url: string, name: string, membershipId: string) {
    this.#visitor = new Visitor(url);
    this.name = name;
    this.membershipId = membershipId;
  }

  /** Comes in, goes where they like to be, and sits down if there is a seat. */
  async settle(
    token: string,
    to: PayloadOf<"travel.go">["to"],
    sits: boolean,
  ): Promise<void> {
    await this.#visitor.come(token);
    await this.insist("travel.go", { to });
    if (sits) await this.insist("seat.take", { seat: "any" });
    await waitUntil(() => {
      const { place, seat } = this.#look();
      return place !== "dock" && (seat !== "") === sits;
    }, `${this.name} is where they want to be`);
    this.#home = this.#look();
  }

  /** Makes a request that has to work. */
  async insist<N extends RequestName>(
    name: N,
    payload: PayloadOf<N>,
  ): Promise<void> {
    const outcome = await this.#visitor.ask(name, payload);
    if (!outcome.ok) throw new Error(`${this.name}: ${name}: ${outcome.code}`);
  }

  /** Begins to do one deed after the other, with a pause between them. */
  begin(
    nextDeed: (number: number) => Pick<Deed, "name" | "payload">,
    pauseMs: () => number,
  ): void {
    this.#life = (async () => {
      while (!this.#isOver) {
        const deed = { id: randomUUID(), ...nextDeed(this.deeds.length) };
        await this.#deliver(deed);
        this.deeds.push(deed);
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
    return this.#visitor.room !== null && this.#visitor.closeCode === null;
  }

  /** Finishes the deed at hand and goes. Throws when one was refused for good. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#life;
    await this.#visitor.leave();
  }

  async #deliver(deed: Deed): Promise<void> {
    const message = { ...deed, via: this.#visitor.via, clientAt: Date.now() };
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      if (!this.isBack) await this.#comeBack();
      const outcome = await this.#askUnlessLost(message);
      if (outcome?.ok) return;
      if (outcome && !PASSING.has(outcome.code ?? ""))
        throw new Error(`${this.name}: ${deed.name}: ${outcome.code}`);
      await sleep(PAUSE_MS);
    }
    throw new Error(`${this.name}: never acknowledged: ${deed.name}`);
  }

  /** The answer; `null` when the line was lost before it came. */
  async #askUnlessLost(
    message: unknown,
  ): Promise<{ ok: boolean; code?: string } | null> {
    const answered = new AbortController();
    const lost = (async () => {
      while (!answered.signal.aborted && this.isBack) await sleep(20);
      return null;
    })();
    try {
      const answer = this.#visitor.askRaw(message).catch(() => null);
      return (await Promise.race([answer, lost])) as {
        ok: boolean;
        code?: string;
      } | null;
    } catch {
      return null;
    } finally {
      answered.abort();
    }
  }

  /** Joins until there is a seat on the socket, and looks whether place and chair are the old ones. */
  async #comeBack(): Promise<void> {
    await waitUntil(
      () =>
        this.#visitor.join().then(
          () => true,
          () => false,
        ),
      `${this.name} is back on the island`,
      PATIENCE_MS,
    );
    const home = this.#home;
    if (home === null) return;
    const now = this.#look();
    const isHome =
      now.place === home.place &&
      now.seat === home.seat &&
      Math.hypot(now.x - home.x, now.z - home.z) < 0.1;
    if (!isHome)
      this.faults.push(
        `${this.name} was ${JSON.stringify(home)}, came back ${JSON.stringify(now)}`,
      );
  }

  #look(): Whereabouts {
    const { avatar, x, z } = this.#visitor.standing;
    const state = this.#visitor.room?.state.avatars.get(avatar);
    return { place: state?.place ?? "?", seat: state?.seat ?? "?", x, z };
  }
}
