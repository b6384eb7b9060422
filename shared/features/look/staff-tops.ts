/** Clothes that say "ask me, I am staff"; nobody else may wear them. */
export const STAFF_TOPS: ReadonlySet<string> = new Set(["scrubs", "teacher"]);
