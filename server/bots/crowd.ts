import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Point, Walkable } from "../../shared/simulation/walkable.ts";
import { createWalkable } from "../../shared/simulation/create-walkable.ts";
import { TICK_HZ } from "../../shared/simulation/constants.ts";
import type { CrowdMember } from "./crowd-member.ts";
import type { Door } from "./door.ts";
import { Measure } from "./measure.ts";
import { patiently } from "./patiently.ts";
import { listSpots, spread } from "./spread.ts";

const NAV_MESH = new URL("../../assets/built/navmesh.json", import.meta.url);
/** How many come in at the same moment. */
const ABREAST = 8;
/** So many read all they are told; reading costs this program, not the server. */
const OBSERVERS = 12;

/** What one of the crowd is made of: what lets it in, whether it watches, and who counts. */
export interface NewMember {
  readonly key: string;
  readonly isObserver: boolean;
  readonly measure: Measure;
}
export type MakeMember = (member: NewMember) => CrowdMember;

/** So many bots on an island, walking until they are let go. */
export class Crowd {
  readonly measure = new Measure();
  readonly bots: readonly CrowdMember[];
  readonly #walkable: Walkable;
  readonly #spots: readonly Point[];
  #slot = 0;
  #timer: NodeJS.Timeout | undefined;

  private constructor(
    keys: readonly string[],
    make: MakeMember,
    walkable: Walkable,
    spots: readonly Point[],
  ) {
    this.#walkable = walkable;
    this.#spots = spots;
    const every = Math.max(1, Math.floor(keys.length / OBSERVERS));
    this.bots = keys.map((key, index) =>
      make({ key, isObserver: index % every === 0, measure: this.measure }),
    );
  }

  /** Gathers so many at a door, spread over all that can be walked on; nobody is on the island yet. */
  static async gather(
    door: Door,
    people: number,
    make: MakeMember,
  ): Promise<Crowd> {
    const walkable = createWalkable(JSON.parse(readFileSync(NAV_MESH, "utf8")));
    const spots = listSpots(walkable);
    const keys = await door.giveKeys(spread(spots, people));
    return new Crowd(keys, make, walkable, spots);
  }

  /**
   * Lets everybody onto the island; who is there begins to walk at once.
   * @param overMs how long they take to appear at the door; as fast as it lets them in if left out
   */
  async comeIn(overMs = 0): Promise<void> {
    // Each bot has its own moment within a tick, as people have.
    this.#timer ??= setInterval(() => this.#walk(), 1000 / TICK_HZ / TICK_HZ);
    const beganMs = performance.now();
    const waiting = [...this.bots.entries()];
    const enter = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, bot] = next;
        const dueMs = beganMs + (overMs * index) / this.bots.length;
        await pause(Math.max(0, dueMs - performance.now()));
        await this.enter(bot);
      }
    };
    await Promise.all(Array.from({ length: ABREAST }, enter));
  }

  /** Lets one in, waiting where the server asks to. */
  async enter(bot: CrowdMember): Promise<void> {
    try {
      await patiently(() => bot.join());
      bot.wake(this.#walkable, this.#spots, performance.now());
    } catch {
      this.measure.countFault("join");
    }
  }

  async leave(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.allSettled(this.bots.map((bot) => bot.leave()));
  }

  /** All bots whose moment has come since the last call. */
  #walk(): void {
    const nowMs = performance.now();
    const until = Math.floor(nowMs / (1000 / TICK_HZ / TICK_HZ));
    const from = Math.max(this.#slot, until - TICK_HZ);
    for (let slot = from; slot < until; slot++)
      for (let i = slot % TICK_HZ; i < this.bots.length; i += TICK_HZ)
        this.bots[i]?.walk(nowMs);
    this.#slot = until;
  }
}
