/** The same person is here in another tab; this one offers "continue here". */
export const CLOSE_ELSEWHERE = 4100;
