import { writeCanonicalJson } from "./canonical-json.ts";

/** Every threshold of a study. They may be tried out: nothing derived is stored for good. */
export interface EngagementParameters {
  /** Whom the figures are of: real participants, or the simulated people of a demonstration. */
  readonly counted: "participants" | "simulated";
  /** IANA zone of the study; study days are dates there. */
  readonly timeZone: string;
  /** What counts as day 0 of a person. */
  readonly dayZero: "enrolment" | "randomisation" | "first-session";
  /** Connections further apart than this are two sessions. */
  readonly mergeGapMs: number;
  /** Connected for longer than this without an action ends a session. */
  readonly idleMs: number;
  /** A human input keeps a person active for this long. */
  readonly activeWindowMs: number;
  /** A shorter stay in a place is passing through. */
  readonly passingMs: number;
  /** The same person, item and verb sooner than this is counted once. */
  readonly itemRepeatMs: number;
  /** Speech is a turn from this length on. */
  readonly voiceTurnMs: number;
  /** Speech parted by a shorter pause than this is one turn. */
  readonly voicePauseMs: number;
  /** Attended: at least this share of the class. */
  readonly attendedShare: number;
  /** Place id of the classroom. */
  readonly classroomPlace: string;
  /** On a field trip: so long one may be on the way between two places of the class, and is in class all the same. */
  readonly classWalkMs: number;
  /** E1: messages a day from which a person is engaged. */
  readonly engagedMessages: number;
  /** E3: days of a week with a contribution from which the week counts. */
  readonly contributionDays: number;
  /** I3: the share of all interactions that the busiest people must reach. */
  readonly concentrationShare: number;
  /** Seed of the bootstrap, printed so that anyone gets the same intervals. */
  readonly bootstrapSeed: number;
  readonly bootstrapResamples: number;
}

export const DEFAULT_PARAMETERS: EngagementParameters = {
  counted: "participants",
  timeZone: "UTC",
  dayZero: "enrolment",
  mergeGapMs: 5 * 60_000,
  idleMs: 30 * 60_000,
  activeWindowMs: 180_000,
  passingMs: 5000,
  itemRepeatMs: 2000,
  voiceTurnMs: 1000,
  voicePauseMs: 500,
  attendedShare: 0.5,
  classroomPlace: "classroom",
  classWalkMs: 180_000,
  engagedMessages: 3,
  contributionDays: 3,
  concentrationShare: 0.75,
  bootstrapSeed: 20_140_321,
  bootstrapResamples: 1000,
};

/** One line that is the same for the same parameters on any host: print it, or hash it. */
export function printParameters(parameters: EngagementParameters): string {
  return writeCanonicalJson(parameters);
}
