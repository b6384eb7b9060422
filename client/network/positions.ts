import { encodeStep } from "../../shared/protocol/movement.ts";
import { SnapshotReader } from "../../shared/protocol/snapshot.ts";
import type { AvatarFacts } from "../interface/app.ts";
import { ServerClock } from "../scene/motion/server-clock.ts";
import { Track, type TrackPoint } from "../scene/motion/track.ts";
import type { Position, PositionSource } from "../scene/position-source.ts";

/** Where the server sets this person down, with the count that proves we know. */
export interface SetDown extends Position {
  readonly epoch: number;
}

/** Positions of everybody, fed by the line and read by the scene. */
export class Positions implements PositionSource {
  readonly others = new Map<string, Track>();
  readonly #listeners = new Set<(position: Position) => void>();
  readonly #avatars: () => ReadonlyMap<string, AvatarFacts>;
  readonly #sendBytes: (bytes: Uint8Array) => void;
  #clock = new ServerClock();
  #reader = new SnapshotReader();
  #own: SetDown = { epoch: 0, x: 0, z: 0, headingRad: 0 };
  #ownAvatar = "";
  /** By the number of the avatar: what came before the state that names it. */
  readonly #waiting = new Map<number, readonly TrackPoint[]>();

  constructor(
    avatars: () => ReadonlyMap<string, AvatarFacts>,
    sendBytes: (bytes: Uint8Array) => void,
  ) {
    this.#avatars = avatars;
    this.#sendBytes = sendBytes;
  }

  ownPosition(): Position {
    return this.#own;
  }

  onSetDown(listen: (position: Position) => void): () => void {
    this.#listeners.add(listen);
    return () => this.#listeners.delete(listen);
  }

  sendStep(position: Position, moving: boolean): void {
    const { epoch } = this.#own;
    this.#own = { epoch, ...position };
    this.#sendBytes(encodeStep({ epoch, ...position, moving }));
  }

  /** A fresh line: what the old one told is forgotten. */
  reset(): void {
    this.#clock = new ServerClock();
    this.#reader = new SnapshotReader();
    this.#waiting.clear();
    this.others.clear();
  }

  /** The server has greeted us: who we are and where we stand. The first snapshot has come before. */
  begin(avatar: string, at: SetDown): void {
    this.#ownAvatar = avatar;
    this.others.delete(avatar);
    this.setDown(at);
  }

  /** The server took this person somewhere, or corrected a step. */
  setDown(at: SetDown): void {
    this.#own = at;
    for (const listen of this.#listeners) listen(at);
  }

  /** Takes in one snapshot of the line. */
  takeSnapshot(bytes: Uint8Array, nowMs: number): void {
    const snapshot = this.#reader.read(bytes);
    if (!snapshot) return;
    const atMs = this.#clock.observe(snapshot.serverMs, nowMs);
    for (const { number, ...position } of snapshot.positions)
      this.#waiting.set(number, [
        ...(this.#waiting.get(number) ?? []).slice(-1),
        { atMs, ...position },
      ]);
    this.takeAvatars();
  }

  /** Gives positions to those they belong to; who is not known yet keeps theirs waiting. */
  takeAvatars(): void {
    const avatars = this.#avatars();
    for (const { id, number } of avatars.values()) {
      const points = this.#waiting.get(number);
      if (!points) continue;
      this.#waiting.delete(number);
      if (id === this.#ownAvatar) continue;
      const track = this.others.get(id) ?? new Track();
      this.others.set(id, track);
      for (const point of points) track.push(point);
    }
    for (const id of this.others.keys())
      if (!avatars.has(id)) this.others.delete(id);
  }
}
