/** Side of an interest cell. */
export const CELL_M = 12;

/** Where somebody is, as far as it matters for who sees them. */
export interface Spot {
  readonly cellX: number;
  readonly cellZ: number;
  readonly place: string;
}

/** From where somebody looks: their own cell and, while one runs where they are, the class. */
export interface View extends Spot {
  readonly hasClass: boolean;
}

export function toSpot(x: number, z: number, place: string): Spot {
  return {
    cellX: Math.floor(x / CELL_M),
    cellZ: Math.floor(z / CELL_M),
    place,
  };
}

/** Names a view: those who share it are handed the same buffer. */
export function nameView({ cellX, cellZ, place, hasClass }: View): string {
  return hasClass ? `${cellX} ${cellZ} ${place}` : `${cellX} ${cellZ}`;
}

/** Whether a spot is shown whole to whoever looks from there: the cell itself, its eight neighbours, the class. */
export function shows(view: View, spot: Spot): boolean {
  return (
    (Math.abs(spot.cellX - view.cellX) <= 1 &&
      Math.abs(spot.cellZ - view.cellZ) <= 1) ||
    (view.hasClass && spot.place === view.place)
  );
}
