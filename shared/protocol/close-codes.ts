/** The same person is here in another tab; this one offers "continue here". */
export const CLOSE_ELSEWHERE = 4100;
/** The membership has ended, or its role is none of the island's any more. */
export const CLOSE_REMOVED = 4101;
/** Staff asked the person to leave for now. */
export const CLOSE_SENT_AWAY = 4102;
/** The sign-in that opened this line was ended, here or on another device. */
export const CLOSE_SIGNED_OUT = 4103;
/** More came from this line than any person can do. */
export const CLOSE_TOO_FAST = 4104;
