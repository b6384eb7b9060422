/** How often positions are sent and the server steps, a second. */
export const TICK_HZ = 10;

/** An easy walk of an adult, metres a second. */
export const WALK_MPS = 1.4;

/** A brisk walk; nobody runs on the island. */
export const BRISK_MPS = 2.2;

/** How quickly a body turns towards where it walks. */
export const TURN_RAD_PER_S = 9;

/** How quickly walking pace is reached, and given up again. */
export const ACCELERATION_MPS2 = 9;

/** A gap between two positions of one avatar that nobody walks: they were set down. */
export const SET_DOWN_DISTANCE_M = 4;
