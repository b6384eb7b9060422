import { decodeStep, encodeStep } from "../../shared/protocol/movement.ts";
import { toWire } from "../../shared/protocol/wire-position.ts";
import type { Point } from "../../shared/simulation/walkable.ts";
import type { CrowdMember } from "./crowd-member.ts";

/** Whoever is nearer than this should be told of ten times a second. */
const NEAR_M = 25;
/** Steps that are remembered of each, to know them again. */
const REMEMBERED = 40;

interface Sent {
  readonly key: number;
  readonly atMs: number;
}

/** What one observer was told of one other while that one was near. */
interface Pair {
  seconds: number;
  told: number;
}

/** A step's spot as one number; the way of a step through the server is rounding, and nothing else. */
function makeKey(position: Point & { readonly headingRad: number }): number {
  const { x, z } = toWire({ ...position, moving: true });
  return x * 65_536 + z;
}

/**
 * Holds what bots send against what observers are told: how often, and how much
 * later. Nothing counts before `begin`.
 */
export class Measure {
  readonly latenciesMs: number[] = [];
  /** Steps sent since `begin`, by all together. */
  steps = 0;
  /** What went wrong, and how often: a lost line, a refusal that nobody expects, a step that was set right. */
  readonly faults = new Map<string, number>();
  readonly #sent = new Map<string, Sent[]>();
  readonly #pairs = new Map<CrowdMember, Map<string, Pair>>();
  /** Of the second that runs: how often each observer was told of each. */
  readonly #told = new Map<CrowdMember, Map<string, number>>();
  #near = new Map<CrowdMember, ReadonlySet<string>>();
  #lookedAtMs = 0;
  #isRunning = false;

  countFault(fault: string): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
  }

  /** From now on it counts. */
  begin(bots: readonly CrowdMember[], nowMs: number): void {
    this.#isRunning = true;
    this.latenciesMs.length = 0;
    this.#lookAround(bots, nowMs);
  }

  noteSent(
    avatar: string,
    position: Point & { readonly headingRad: number },
  ): void {
    const told = decodeStep(
      encodeStep({ epoch: 0, moving: true, ...position }),
    );
    if (!told) return;
    if (this.#isRunning) this.steps += 1;
    const sent = this.#sent.get(avatar) ?? [];
    this.#sent.set(avatar, sent);
    sent.push({ key: makeKey(told), atMs: performance.now() });
    if (sent.length > REMEMBERED) sent.shift();
  }

  /** An observer was told where somebody else is. */
  noteTold(
    observer: CrowdMember,
    avatar: string,
    position: Point & { readonly headingRad: number },
  ): void {
    if (!this.#isRunning || avatar === observer.avatar) return;
    const told = this.#told.get(observer);
    told?.set(avatar, (told.get(avatar) ?? 0) + 1);
    const key = makeKey(position);
    const sent = this.#sent.get(avatar)?.findLast((each) => each.key === key);
    if (sent) this.latenciesMs.push(performance.now() - sent.atMs);
  }

  /** Closes a second: counts the pairs that were near all the while. Called about once a second. */
  endSecond(bots: readonly CrowdMember[], nowMs: number): void {
    const seconds = (nowMs - this.#lookedAtMs) / 1000;
    const before = this.#near;
    const told = new Map(this.#told);
    this.#lookAround(bots, nowMs);
    for (const [observer, near] of this.#near) {
      const pairs = this.#pairs.get(observer) ?? new Map<string, Pair>();
      this.#pairs.set(observer, pairs);
      for (const avatar of near) {
        if (!before.get(observer)?.has(avatar)) continue;
        const pair = pairs.get(avatar) ?? { seconds: 0, told: 0 };
        pair.seconds += seconds;
        pair.told += told.get(observer)?.get(avatar) ?? 0;
        pairs.set(avatar, pair);
      }
    }
  }

  /** Positions told a second, one figure for each pair. */
  listRates(): number[] {
    return [...this.#pairs.values()].flatMap((pairs) =>
      [...pairs.values()].map(({ seconds, told }) => told / seconds),
    );
  }

  #lookAround(bots: readonly CrowdMember[], nowMs: number): void {
    this.#lookedAtMs = nowMs;
    const observers = bots.filter((bot) => bot.isObserver && bot.isThere);
    this.#near = new Map(
      observers.map((observer) => [observer, findNear(observer, bots)]),
    );
    this.#told.clear();
    for (const observer of observers) this.#told.set(observer, new Map());
  }
}

function findNear(
  observer: CrowdMember,
  bots: readonly CrowdMember[],
): ReadonlySet<string> {
  const { x, z } = observer.at;
  return new Set(
    bots
      .filter(
        (bot) =>
          bot !== observer &&
          bot.isThere &&
          Math.hypot(bot.at.x - x, bot.at.z - z) <= NEAR_M,
      )
      .map((bot) => bot.avatar),
  );
}
