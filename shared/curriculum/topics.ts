/** The ADCES7 Self-Care Behaviors; their names are the words `behaviour.<id>`. */
export const BEHAVIOURS = [
  "coping",
  "eating",
  "active",
  "medication",
  "monitoring",
  "risk",
  "problems",
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** `core` are the twelve weekly classes; `beyond` keeps people coming after them. */
export type Series = "core" | "beyond";

/** One class of the curriculum. Its title is the word `topic.<id>`, its text lies in `assets/decks/`. */
export interface Topic {
  readonly id: string;
  readonly series: Series;
  /** Its place in the series, from 1. */
  readonly number: number;
  /** What people learn to do; the first comes first. */
  readonly behaviours: readonly Behaviour[];
}

const CORE: readonly (readonly [string, ...Behaviour[]])[] = [
  ["start", "coping"],
  ["sugar", "monitoring"],
  ["plate", "eating"],
  ["eating-out", "eating", "problems"],
  ["active", "active"],
  ["medicine", "medication"],
  ["high-low", "problems", "monitoring"],
  ["feet-eyes", "risk"],
  ["heart", "risk", "problems"],
  ["stress-sleep", "coping"],
  ["team", "coping", "problems"],
  ["keep-going", "problems", "coping"],
];

const BEYOND: readonly (readonly [string, ...Behaviour[]])[] = [
  ["drinks", "eating"],
  ["fibre", "eating"],
  ["salt", "eating", "risk"],
  ["strong", "active"],
  ["teeth", "risk"],
  ["family", "coping"],
];

const list = (
  series: Series,
  rows: readonly (readonly [string, ...Behaviour[]])[],
): Topic[] =>
  rows.map(([id, ...behaviours], index) => ({
    id,
    series,
    number: index + 1,
    behaviours,
  }));

/** The curriculum in the order in which it is taught: twelve weeks, then six more. */
export const TOPICS: readonly Topic[] = [
  ...list("core", CORE),
  ...list("beyond", BEYOND),
];

/** The topic of this id, if the curriculum has it. */
export function findTopic(id: string): Topic | undefined {
  return TOPICS.find((topic) => topic.id === id);
}
