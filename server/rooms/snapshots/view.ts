/** Side of an interest cell. */
export const CELL_M = 6;
/** Whoever is no farther away is told of at every tick. */
export const NEAR_M = 25;

/** Where somebody is, as far as it matters for who sees them. */
export interface Spot {
  readonly cellX: number;
  readonly cellZ: number;
  readonly place: string;
  /** Names the cell. */
  readonly cell: string;
}

/** From where somebody looks: their own cell and, while one runs where they are, the class. */
export interface View {
  readonly spot: Spot;
  readonly hasClass: boolean;
  /** Those who share a view are handed the same buffer. */
  readonly name: string;
}

export function toSpot(x: number, z: number, place: string): Spot {
  const cellX = Math.floor(x / CELL_M);
  const cellZ = Math.floor(z / CELL_M);
  return { cellX, cellZ, place, cell: `${cellX} ${cellZ}` };
}

export function toView(spot: Spot, hasClass: boolean): View {
  const name = hasClass ? `${spot.cell} ${spot.place}` : spot.cell;
  return { spot, hasClass, name };
}

/** The least distance of two cells along one axis, in sides of a cell. */
const findGap = (a: number, b: number): number =>
  Math.max(0, Math.abs(a - b) - 1);

/**
 * Whether a spot is shown whole to whoever looks from there: every cell of
 * which some corner is near to some corner of one's own, and the class.
 */
export function shows({ spot: from, hasClass }: View, spot: Spot): boolean {
  const gapX = findGap(spot.cellX, from.cellX);
  const gapZ = findGap(spot.cellZ, from.cellZ);
  return (
    gapX * gapX + gapZ * gapZ <= (NEAR_M / CELL_M) ** 2 ||
    (hasClass && spot.place === from.place)
  );
}
