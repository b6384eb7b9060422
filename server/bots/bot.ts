import type { Room } from "@colyseus/sdk";
import type { WorldState } from "../../shared/protocol/state.ts";
import type { Point, Walkable } from "../../shared/simulation/walkable.ts";
import { Visitor } from "../testing/visitor.ts";
import { Habits } from "./habits.ts";
import type { CrowdMember } from "./crowd-member.ts";
import type { NewMember } from "./crowd.ts";
import type { Measure } from "./measure.ts";
import { Walker } from "./walker.ts";

/** After a standstill of this program nobody takes one giant step. */
const STEP_MAX_S = 0.25;

/** The node socket under the engine's line, as far as it is needed here. */
interface Transport {
  readonly ws?: Readonly<Record<string, { readonly bytesRead?: number }>>;
}

/** A headless participant: comes in, walks all the time, and now and then says or orders something. */
export class Bot extends Visitor implements CrowdMember {
  readonly isObserver: boolean;
  readonly #measure: Measure;
  readonly #habits: Habits;
  #walker: Walker | null = null;
  #steppedAtMs = 0;
  #livedAtMs = 0;
  #bytesBefore = 0;
  readonly #numbers = new Map<number, string>();
  #numbersReadMs = 0;

  /** @param member its key is a cookie */
  constructor(url: string, { key, isObserver, measure }: NewMember) {
    super(url);
    this.cookie = key;
    this.isObserver = isObserver;
    this.#measure = measure;
    this.#habits = new Habits(this, (fault) => {
      // Whoever goes does not wait for answers.
      if (this.isThere) measure.countFault(fault);
    });
  }

  get isThere(): boolean {
    return this.#walker !== null && this.closeCode === null;
  }

  get at(): Point {
    return this.#walker?.state ?? this.standing;
  }

  get avatar(): string {
    return this.standing.avatar;
  }

  get bytesReceived(): number {
    return this.#bytesBefore + this.#socketBytes();
  }

  wake(walkable: Walkable, spots: readonly Point[], nowMs: number): void {
    this.#walker = new Walker(walkable, spots, this.standing);
    this.#steppedAtMs = nowMs;
    this.#livedAtMs = nowMs;
  }

  walk(nowMs: number): void {
    if (!this.#walker || !this.isThere) return;
    const dtS = Math.min(STEP_MAX_S, (nowMs - this.#steppedAtMs) / 1000);
    this.#steppedAtMs = nowMs;
    const { x, z, headingRad } = this.#walker.step(dtS);
    this.#measure.noteSent(this.avatar, { x, z, headingRad });
    this.step(x, z, true, headingRad);
    if (nowMs - this.#livedAtMs < 1000) return;
    this.#habits.live({ x, z }, (nowMs - this.#livedAtMs) / 1000);
    this.#livedAtMs = nowMs;
  }

  override async leave(): Promise<void> {
    this.#bytesBefore = this.bytesReceived;
    this.#walker = null;
    await super.leave();
  }

  override cut(): void {
    this.#bytesBefore = this.bytesReceived;
    this.#walker = null;
    super.cut();
  }

  protected override opened(room: Room<unknown, WorldState>): void {
    super.opened(room);
    if (!this.isObserver)
      Object.assign(room.serializer, { setState: ignore, patch: ignore });
    room.onLeave(() => {
      if (this.#walker) this.#measure.countFault("line");
    });
  }

  protected override takeSnapshot(bytes: Uint8Array): void {
    if (!this.isObserver) return;
    const snapshot = this.reader.read(bytes);
    if (!snapshot) return this.#measure.countFault("snapshot");
    for (const position of snapshot.positions) {
      const avatar = this.#findAvatar(position.number);
      if (avatar !== undefined) this.#measure.noteTold(this, avatar, position);
    }
  }

  protected override takeShown(bytes: Uint8Array): void {
    if (this.isObserver) super.takeShown(bytes);
  }

  protected override takeSetDown(at: Visitor["standing"]): void {
    super.takeSetDown(at);
    this.#walker?.setDown(at);
    if (this.#walker) this.#measure.countFault("set-down");
  }

  protected override takeNotice(): void {
    // Heard, and let pass.
  }

  /** Who has a number just now, as the state tells. */
  #findAvatar(number: number): string | undefined {
    const nowMs = performance.now();
    if (nowMs - this.#numbersReadMs > 1000) {
      this.#numbersReadMs = nowMs;
      this.#numbers.clear();
      for (const [id, avatar] of this.room?.state.avatars.entries() ?? [])
        this.#numbers.set(avatar.number, id);
    }
    return this.#numbers.get(number);
  }

  #socketBytes(): number {
    const transport = this.room?.connection.transport as Transport | undefined;
    return transport?.ws?.["_socket"]?.bytesRead ?? 0;
  }
}

const ignore = (): void => undefined;
