import type { Track } from "./motion/track.ts";

/** Where somebody stands and looks on the island. */
export interface Position {
  readonly x: number;
  readonly z: number;
  readonly headingRad: number;
}

/** The line's positions, as the scene needs them. */
export interface PositionSource {
  /** Where the server last set this person down; the scene's own steps start there. */
  ownPosition(): Position;
  /**
   * Everybody else's latest positions by avatar id. Push what a snapshot tells
   * with the moment that `ServerClock` gives for it on the clock of
   * `performance.now()`.
   */
  readonly others: ReadonlyMap<string, Track>;
  /** Tells when the server corrected this person's position or took them somewhere. */
  onSetDown(listen: (position: Position) => void): () => void;
  /** Tells the server of a step; called at most ten times a second, and only on a change. */
  sendStep(position: Position, moving: boolean): void;
}
