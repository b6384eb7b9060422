import { ok } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { Visitor } from "../../testing/visitor.ts";

const STEP_MS = 100;
/** How far to each side of the spot where they came in. */
const REACH_M = 0.4;

/** One person who walks to and fro and another who sees it. */
export class Walkers {
  readonly #walker: Visitor;
  readonly #watcher: Visitor;

  constructor(url: string) {
    this.#walker = new Visitor(url);
    this.#watcher = new Visitor(url);
  }

  async come(walkerToken: string, watcherToken: string): Promise<void> {
    await this.#walker.come(walkerToken);
    await this.#watcher.come(watcherToken);
  }

  /** Walks for so long; throws unless the other has seen about as many positions as there was time for. */
  async walk(forMs: number): Promise<void> {
    const { x, z, avatar } = this.#walker.standing;
    const number = this.#watcher.room?.state.avatars.get(avatar)?.number;
    this.#watcher.snapshots.length = 0;
    const untilMs = performance.now() + forMs;
    for (let step = 0; performance.now() < untilMs; step++) {
      this.#walker.step(x + REACH_M * Math.sin(step / 10), z);
      await sleep(STEP_MS);
    }
    const seen = this.#watcher.snapshots.filter(({ positions }) =>
      positions.some((each) => each.number === number),
    );
    const expected = forMs / STEP_MS / 4;
    ok(seen.length >= expected, `only ${seen.length} positions were seen`);
  }

  async leave(): Promise<void> {
    await this.#walker.leave();
    await this.#watcher.leave();
  }
}
