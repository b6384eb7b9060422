/** How many freed numbers rest, so that the last words about one avatar never reach the next. */
const RESTING = 64;
const MAX_NUMBER = 65_535;

/** Numbers of avatars in snapshots: small ones, so that a list of them stays short. */
export class AvatarNumbers {
  readonly #resting: number[] = [];
  #next = 1;

  take(): number {
    if (this.#resting.length > RESTING || this.#next > MAX_NUMBER) {
      const rested = this.#resting.shift();
      if (rested === undefined) throw new Error("no number is free");
      return rested;
    }
    return this.#next++;
  }

  giveBack(number: number): void {
    this.#resting.push(number);
  }
}
