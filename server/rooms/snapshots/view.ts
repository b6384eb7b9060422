/** Side of an interest cell. */
const CELL_M = 6;
/** Whoever is no farther away is told of at every tick. */
export const NEAR_M = 25;
/** The wire reaches some 330 m from the middle of the island, which is far fewer cells. */
const MOST_CELLS_ACROSS = 1024;

/** One square of the island; there is one object for each, so that they can be compared. */
export interface Cell {
  readonly x: number;
  readonly z: number;
  readonly index: number;
  /** By index of the other: whether some corner of it is near to some corner of this; found when first asked. */
  readonly near: boolean[];
}

/** Where somebody is, as far as it matters for who sees them. */
export interface Spot {
  readonly cell: Cell;
  readonly place: string;
}

/** From where somebody looks: their own cell and, while one runs where they are, the class. */
export interface View extends Spot {
  readonly hasClass: boolean;
  /** Those who share a view are handed the same buffer. */
  readonly key: number | string;
}

/** The cells that anybody has been in so far. */
export class Cells {
  readonly #cells = new Map<number, Cell>();

  /** The cell of a position in metres. */
  at(xM: number, zM: number): Cell {
    const x = Math.floor(xM / CELL_M);
    const z = Math.floor(zM / CELL_M);
    const key = x * MOST_CELLS_ACROSS + z;
    const known = this.#cells.get(key);
    if (known) return known;
    const cell: Cell = { x, z, index: this.#cells.size, near: [] };
    this.#cells.set(key, cell);
    return cell;
  }
}

export function toView({ cell, place }: Spot, hasClass: boolean): View {
  const key = hasClass ? `${cell.index} ${place}` : cell.index;
  return { cell, place, hasClass, key };
}

/** The least distance of two cells along one axis. */
const findGapM = (a: number, b: number): number =>
  Math.max(0, Math.abs(a - b) - 1) * CELL_M;

/** Whether a spot is shown whole to whoever looks from there: all that is near, and the class. */
export function shows({ cell, hasClass, place }: View, spot: Spot): boolean {
  const { index, x, z } = spot.cell;
  const isNear = (cell.near[index] ??=
    Math.hypot(findGapM(x, cell.x), findGapM(z, cell.z)) <= NEAR_M);
  return isNear || (hasClass && spot.place === place);
}
