import type { Point, Walkable } from "../../shared/simulation/walkable.ts";

/** One of a crowd, whatever server it walks on. */
export interface CrowdMember {
  /** Whether it reads all it is told; the others let it pass. */
  readonly isObserver: boolean;
  /** Whether it is on the island just now. */
  readonly isThere: boolean;
  readonly at: Point;
  /** What others know it by; "" before it has come. */
  readonly avatar: string;
  /** What has come over its sockets so far, frames and all. */
  readonly bytesReceived: number;
  join(): Promise<void>;
  /** Begins to live where the server has put it. */
  wake(walkable: Walkable, spots: readonly Point[], nowMs: number): void;
  /** Walks on and tells the server. Called ten times a second. */
  walk(nowMs: number): void;
  leave(): Promise<void>;
}
