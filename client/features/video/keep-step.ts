/** More than this and the film jumps to where the class is. */
const JUMP_S = 1;
/** Less than this nobody notices. */
const NEAR_S = 0.06;
/** How fast it may run at most while it catches up: so much is not heard as another pitch. */
const RATE_MOST = 0.15;
/** How much of the gap is made up for in a second. */
const SHARE_PER_S = 0.5;

/** What brings a film back into step with its class. */
export type Correction =
  | { readonly kind: "jump"; readonly toS: number }
  | { readonly kind: "run"; readonly rate: number };

/**
 * How a film that plays here comes into step: by running a little faster or
 * slower, and by a jump where it is more than a second off. `seekS` is what a
 * jump takes here, so that it lands where the class will be by then.
 */
export function keepStep(
  classS: number,
  hereS: number,
  seekS: number,
): Correction {
  const gapS = classS - hereS;
  if (Math.abs(gapS) > JUMP_S) return { kind: "jump", toS: classS + seekS };
  if (Math.abs(gapS) < NEAR_S) return { kind: "run", rate: 1 };
  const change = Math.max(-RATE_MOST, Math.min(RATE_MOST, gapS * SHARE_PER_S));
  return { kind: "run", rate: 1 + change };
}
