/** A long trial: throws when something does not hold. In small it has to end within seconds. */
export type RunTrial = (
  rounds: number,
  say: (line: string) => void,
  isSmall: boolean,
) => Promise<void>;

/** What the program of trials ends with where nothing failed and nothing could be tried. */
export const ALL_SKIPPED = 3;

interface Trial {
  readonly load: () => Promise<RunTrial>;
  /** How many rounds by itself, and within `npm test`. */
  readonly rounds: { readonly full: number; readonly small: number };
  /** It opens windows: it needs a Chromium and the built client. */
  readonly hasWindows?: boolean;
}

/** All trials, one line each. */
export const TRIALS = {
  kill: {
    load: async () => (await import("./kill.ts")).runKill,
    rounds: { full: 20, small: 2 },
  },
  /** A round is a visitor. */
  counted: {
    load: async () => (await import("./counted.ts")).runCounted,
    rounds: { full: 60, small: 6 },
  },
  /** A round is a thousand rows. */
  million: {
    load: async () => (await import("./million.ts")).runMillion,
    rounds: { full: 1000, small: 10 },
  },
  /** A round is a thousand rows. */
  "export-memory": {
    load: async () => (await import("./export-memory.ts")).runExportMemory,
    rounds: { full: 1000, small: 20 },
  },
  /** A round is a restart of PostgreSQL. */
  database: {
    load: async () => (await import("./database.ts")).runDatabase,
    rounds: { full: 20, small: 1 },
  },
  /** A round is a disk that fills up. */
  disk: {
    load: async () => (await import("./disk.ts")).runDisk,
    rounds: { full: 5, small: 1 },
  },
  /** A round is a backup. */
  backup: {
    load: async () => (await import("./backup.ts")).runBackup,
    rounds: { full: 5, small: 1 },
  },
  /** A round is a kill around the sending time. */
  reminders: {
    load: async () => (await import("./reminders.ts")).runReminders,
    rounds: { full: 10, small: 1 },
  },
  /** A round is a second. */
  fuzz: {
    load: async () => (await import("./fuzz.ts")).runFuzz,
    rounds: { full: 300, small: 10 },
  },
  "let-go": {
    load: async () => (await import("./let-go.ts")).runLetGo,
    rounds: { full: 5, small: 1 },
  },
  /** Seconds on a slow line. */
  "slow-line": {
    load: async () => (await import("./slow-line.ts")).runSlowLine,
    rounds: { full: 60, small: 6 },
  },
  flood: {
    load: async () => (await import("./flood.ts")).runFlood,
    rounds: { full: 10, small: 2 },
  },
  /** Seconds without a network. */
  drop: {
    load: async () => (await import("./drop.ts")).runDrop,
    rounds: { full: 60, small: 5 },
    hasWindows: true,
  },
  "half-open": {
    load: async () => (await import("./half-open.ts")).runHalfOpen,
    rounds: { full: 5, small: 1 },
    hasWindows: true,
  },
  "second-tab": {
    load: async () => (await import("./second-tab.ts")).runSecondTab,
    rounds: { full: 10, small: 1 },
    hasWindows: true,
  },
  /** Seconds of sleep. */
  sleep: {
    load: async () => (await import("./sleep.ts")).runSleep,
    rounds: { full: 60, small: 3 },
    hasWindows: true,
  },
  /** A round is a file. */
  pdfs: {
    load: async () => (await import("./pdfs.ts")).runPdfs,
    rounds: { full: 100, small: 10 },
  },
  /** A round is a visit with each browser of this machine. */
  browsers: {
    load: async () => (await import("./browsers.ts")).runBrowsers,
    rounds: { full: 3, small: 1 },
    hasWindows: true,
  },
  /** A round is a minute. */
  "coming-and-going": {
    load: async () => (await import("./coming-and-going.ts")).runComingAndGoing,
    rounds: { full: 30, small: 1 },
  },
  /** A round is a walk through all places, while eight come and go. */
  "client-memory": {
    load: async () => (await import("./client-memory.ts")).runClientMemory,
    rounds: { full: 16, small: 1 },
    hasWindows: true,
  },
} as const satisfies Readonly<Record<string, Trial>>;

export type TrialName = keyof typeof TRIALS;

/** Whether a trial needs a Chromium and the built client. */
export function hasWindows(name: TrialName): boolean {
  return "hasWindows" in TRIALS[name];
}

export function isTrialName(name: string): name is TrialName {
  return Object.hasOwn(TRIALS, name);
}
