/** Where people are taken who want to be somewhere known: open, easy to see across, everybody's first place. */
export const SAFE_PLACE = "plaza";
