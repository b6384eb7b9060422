import type { Point, Walkable } from "../../../shared/simulation/walkable.ts";
import type { NewMember } from "../../bots/crowd.ts";
import type { CrowdMember } from "../../bots/crowd-member.ts";
import type { Measure } from "../../bots/measure.ts";
import { Walker } from "../../bots/walker.ts";

/** The longest step after a standstill of this program. */
const STEP_MAX_S = 0.25;

/** One who walks on a plainer server. Its key is the spot it begins at, `x:z`. */
export abstract class PeerBot implements CrowdMember {
  readonly isObserver: boolean;
  protected readonly measure: Measure;
  protected readonly start: Point & { readonly headingRad: number };
  #walker: Walker | null = null;
  #steppedAtMs = 0;

  constructor({ key, isObserver, measure }: NewMember) {
    const [x = 0, z = 0] = key.split(":").map(Number);
    this.start = { x, z, headingRad: 0 };
    this.isObserver = isObserver;
    this.measure = measure;
  }

  abstract readonly avatar: string;
  abstract readonly bytesReceived: number;
  abstract join(): Promise<void>;
  protected abstract close(): Promise<void>;
  protected abstract tell(at: Point & { readonly headingRad: number }): void;

  get isThere(): boolean {
    return this.#walker !== null;
  }

  get at(): Point {
    return this.#walker?.state ?? this.start;
  }

  wake(walkable: Walkable, spots: readonly Point[], nowMs: number): void {
    this.#walker = new Walker(walkable, spots, this.start);
    this.#steppedAtMs = nowMs;
  }

  walk(nowMs: number): void {
    if (!this.#walker) return;
    const dtS = Math.min(STEP_MAX_S, (nowMs - this.#steppedAtMs) / 1000);
    this.#steppedAtMs = nowMs;
    const { x, z, headingRad } = this.#walker.step(dtS);
    this.measure.noteSent(this.avatar, { x, z, headingRad });
    this.tell({ x, z, headingRad });
  }

  async leave(): Promise<void> {
    this.#walker = null;
    await this.close();
  }

  /** The line is gone. */
  protected lost(): void {
    if (!this.#walker) return;
    this.#walker = null;
    this.measure.countFault("line");
  }
}
