/** A long trial: throws when something does not hold. */
export type RunTrial = (
  rounds: number,
  say: (line: string) => void,
) => Promise<void>;

interface Trial {
  readonly load: () => Promise<RunTrial>;
  /** How many rounds by itself, and within `npm test`. */
  readonly rounds: { readonly full: number; readonly small: number };
}

/** All trials, one line each. */
export const TRIALS = {
  kill: {
    load: async () => (await import("./kill.ts")).runKill,
    rounds: { full: 20, small: 2 },
  },
  /** A round is a second. */
  fuzz: {
    load: async () => (await import("./fuzz.ts")).runFuzz,
    rounds: { full: 300, small: 10 },
  },
} as const satisfies Readonly<Record<string, Trial>>;

export type TrialName = keyof typeof TRIALS;

export function isTrialName(name: string): name is TrialName {
  return Object.hasOwn(TRIALS, name);
}
