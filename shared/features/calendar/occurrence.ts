import * as z from "zod";

/** What sort of meeting a class is. */
export const CLASS_KINDS = [
  "class",
  "support-group",
  "guest",
  "above-and-beyond",
  "field-trip",
] as const;
export const classKind = z.enum(CLASS_KINDS);
export type ClassKind = z.infer<typeof classKind>;

/** The weekly core, and what keeps people coming after it. */
const TOPIC_PARTS = ["core", "above-and-beyond"] as const;
export const topicPart = z.enum(TOPIC_PARTS);
export type TopicPart = z.infer<typeof topicPart>;

/** One class as a reader of the calendar sees it. */
export const occurrence = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: classKind,
  startsAt: z.number().describe("milliseconds since 1970"),
  minutes: z.number(),
  state: z.enum(["planned", "running", "ended", "cancelled"]),
  /** Which topic of the programme it is about. */
  topic: z.object({ part: topicPart, number: z.number() }).nullable(),
  series: z.uuid().nullable(),
  isMoved: z.boolean(),
  /** The place of the island it is to walk to; null where no trip is planned. */
  trip: z.string().nullable(),
  /** Counts its changes. */
  revision: z.number(),
  /** The deck it is prepared with; told to staff alone. */
  deck: z.uuid().nullable(),
  /** How many may come; null for any number. */
  capacity: z.number().nullable(),
  /** How many said that they come. */
  coming: z.number(),
  /** What the reader said; null before an answer. */
  isComing: z.boolean().nullable(),
});
export type Occurrence = z.infer<typeof occurrence>;

/** How long before the start the doors are open. */
export const DOORS_OPEN_MS = 15 * 60_000;
/** Nobody ends a class that began longer ago. */
export const LONGEST_MS = 6 * 3_600_000;

/** When a class is over at the latest, as planned. Milliseconds since 1970. */
export function endOf(each: Pick<Occurrence, "startsAt" | "minutes">): number {
  return each.startsAt + each.minutes * 60_000;
}

/** Whether one may go there now: from a quarter of an hour before until it is over. */
export function isOpen(each: Occurrence, nowMs: number): boolean {
  if (each.state === "running") return nowMs < each.startsAt + LONGEST_MS;
  return (
    each.state === "planned" &&
    nowMs >= each.startsAt - DOORS_OPEN_MS &&
    nowMs < endOf(each)
  );
}

/** What is on now, and what comes next, of classes in the order of their start. */
export function findNowAndNext(
  classes: readonly Occurrence[],
  nowMs: number,
): { readonly now: Occurrence | null; readonly next: Occurrence | null } {
  const now =
    classes.find(({ state }) => state === "running") ??
    classes.find((each) => isOpen(each, nowMs)) ??
    null;
  const next =
    classes.find(
      (each) =>
        each.state === "planned" &&
        each.id !== now?.id &&
        each.startsAt > nowMs,
    ) ?? null;
  return { now, next };
}

/** Whether everybody who may come has said so already. */
export function isFull(each: Occurrence): boolean {
  return each.capacity !== null && each.coming >= each.capacity;
}
