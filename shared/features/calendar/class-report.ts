import * as z from "zod";

/** How one person attended a class, in seconds. */
const attendee = z.object({
  name: z.string(),
  isStaff: z.boolean(),
  /** Inside the classroom within the class's real start and end. */
  seconds: z.number(),
  lateSeconds: z.number(),
  leftEarlySeconds: z.number(),
  /** How often they went and came back; the time between is not filled. */
  gaps: z.number(),
  /** Half of the class or more. */
  hasAttended: z.boolean(),
});
export type Attendee = z.infer<typeof attendee>;

/** A class after it: who was there and what was asked. */
export const classReport = z.object({
  title: z.string(),
  startsAt: z.number().describe("milliseconds since 1970, as planned"),
  startedAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  people: z.array(attendee),
  /** Who said that they come, and did not. */
  missed: z.array(z.string()),
  hands: z.number(),
  questions: z.number().describe("messages to the class with a question mark"),
  messages: z.number(),
  polls: z.array(z.object({ question: z.string(), answers: z.number() })),
  /** How many said that it helped them, somewhat or not; without names. */
  helped: z.object({ yes: z.number(), somewhat: z.number(), no: z.number() }),
});
export type ClassReport = z.infer<typeof classReport>;

/** What a person has attended of the core. */
export const certificate = z.object({
  name: z.string(),
  studyName: z.string(),
  topics: z.array(
    z.object({
      number: z.number(),
      title: z.string(),
      /** When they attended it first; null where they have not yet. */
      attendedAt: z.number().nullable(),
    }),
  ),
  /** Whether every topic of the core was attended. */
  isComplete: z.boolean(),
});
export type Certificate = z.infer<typeof certificate>;

/** A stay in the classroom, in milliseconds since 1970. */
export interface Stay {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** At least this share of a class makes it attended. */
const ENOUGH = 0.5;

/**
 * How stays in the classroom attend a class: time outside the class's real start and end does not count, and
 * stays that overlap count once.
 */
export function measureAttendance(
  stays: readonly Stay[],
  run: Stay,
): Pick<
  Attendee,
  "seconds" | "lateSeconds" | "leftEarlySeconds" | "gaps" | "hasAttended"
> {
  const merged: { fromMs: number; untilMs: number }[] = [];
  const inside = stays
    .map(({ fromMs, untilMs }) => ({
      fromMs: Math.max(fromMs, run.fromMs),
      untilMs: Math.min(untilMs, run.untilMs),
    }))
    .filter(({ fromMs, untilMs }) => untilMs > fromMs)
    .toSorted((a, b) => a.fromMs - b.fromMs);
  for (const stay of inside) {
    const last = merged.at(-1);
    if (last && stay.fromMs <= last.untilMs)
      last.untilMs = Math.max(last.untilMs, stay.untilMs);
    else merged.push({ ...stay });
  }
  const [first] = merged;
  const last = merged.at(-1);
  const heldMs = run.untilMs - run.fromMs;
  const insideMs = merged.reduce(
    (sum, stay) => sum + stay.untilMs - stay.fromMs,
    0,
  );
  const toSeconds = (ms: number): number => Math.round(ms / 1000);
  return {
    seconds: toSeconds(insideMs),
    lateSeconds: toSeconds((first?.fromMs ?? run.untilMs) - run.fromMs),
    leftEarlySeconds: toSeconds(run.untilMs - (last?.untilMs ?? run.untilMs)),
    gaps: Math.max(0, merged.length - 1),
    hasAttended: heldMs > 0 && insideMs >= heldMs * ENOUGH,
  };
}
