const FIRST_DELAY_MS = 10_000;
const FACTOR = 3;
const LONGEST_DELAY_MS = 3_600_000;

/** How long a job rests after its n-th failure, in ms: 10 s, 30 s, 90 s and so on, an hour at most. */
export function retryDelayMs(attempts: number): number {
  return Math.min(FIRST_DELAY_MS * FACTOR ** (attempts - 1), LONGEST_DELAY_MS);
}
