/** A spot on the island's plane, metres. */
export interface Point {
  readonly x: number;
  readonly z: number;
}

/** Where one may walk. Every answer lies on the navigation mesh. */
export interface Walkable {
  /** Whether a spot may be stood on; `toleranceM` covers the rounding of the wire. */
  contains(point: Point, toleranceM?: number): boolean;
  /** Where one gets walking straight from one spot to the other, sliding along edges. */
  clamp(from: Point, to: Point): Point;
  /** The spot nearest to a point that may be stood on. */
  nearest(point: Point): Point;
  /** Corners of the shortest way, the start left out; empty where there is none. Ends as near as one gets. */
  findPath(from: Point, to: Point): Point[];
}
