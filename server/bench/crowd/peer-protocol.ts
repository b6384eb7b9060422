/** Where the peers say what they have used; plain HTTP beside their sockets. */
export const USAGE_PATH = "/usage";
/** Side of a cell of the floor's snapshots: with its neighbours it reaches as far as near ones are on the island. */
export const FLOOR_CELL_M = 25;
export const FLOOR_TICK_MS = 100;
/** A position in the floor's snapshot: number u16 · x i16 · z i16 · heading u8 · flags u8. */
export const FLOOR_ENTRY_BYTES = 8;
export const FLOOR_HEAD_BYTES = 6;
