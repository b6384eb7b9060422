/** Lets one holder through at a time, in the order of asking. */
export interface Turnstile {
  /** Resolves when it is the caller's turn, with the function that ends the turn. */
  enter(): Promise<() => void>;
}

/** Makes a turnstile for something of which there is only one, such as the one connection of PGlite. */
export function createTurnstile(): Turnstile {
  let last: Promise<void> = Promise.resolve();
  return {
    async enter() {
      const before = last;
      const turn = Promise.withResolvers<void>();
      last = turn.promise;
      await before;
      return turn.resolve;
    },
  };
}
