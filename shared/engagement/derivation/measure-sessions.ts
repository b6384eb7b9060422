import type { Presence } from "./presence.ts";
import type { SessionFrame } from "./sessions.ts";
import {
  intersectSpans,
  listOverlapping,
  measureSpans,
  type Span,
} from "./spans.ts";
import type { Stay } from "./stays.ts";

/** One session with everything that is measured of it. */
export interface Session extends SessionFrame {
  /** Study day of its start; null for a person without a day 0. */
  readonly day: number | null;
  /** null where no presence was recorded. */
  readonly presentMs: number | null;
  readonly activeMs: number | null;
  /** Connected time by place, `none` while no place is known; adds up to `connectedMs`. */
  readonly dwellMs: ReadonlyMap<string, number>;
  /** The same, stay by stay. */
  readonly stays: readonly SessionStay[];
}

/** A stretch of a session in one place. */
export interface SessionStay {
  readonly startMs: number;
  readonly endMs: number;
  readonly place: string;
  /** Too short to count as a visit to the place; its time counts all the same. */
  readonly passing: boolean;
}

/** The place id of time in which no place is known. */
export const NO_PLACE = "none";

/**
 * Measures the sorted sessions of one person.
 *
 * @param stays the person's whole connected time by place, sorted and disjoint
 * @param dayOf the study day at a moment
 */
export function measureSessions(
  frames: readonly SessionFrame[],
  stays: readonly Stay[],
  presence: Presence,
  dayOf: (atMs: number) => number | null,
  passingMs: number,
): Session[] {
  let nextStay = 0;
  return frames.map((frame) => {
    while ((stays[nextStay]?.endMs ?? Infinity) <= frame.startMs) nextStay += 1;
    const own = listStays(frame, stays, nextStay, passingMs);
    const seen =
      listOverlapping(presence.known, frame.startMs, frame.endMs).length > 0;
    return {
      ...frame,
      day: dayOf(frame.startMs),
      presentMs: seen ? measureWithin(frame, presence.present) : null,
      activeMs: seen ? measureWithin(frame, presence.active) : null,
      dwellMs: sumByPlace(own),
      stays: own,
    };
  });
}

function listStays(
  { connected, endMs }: SessionFrame,
  stays: readonly Stay[],
  first: number,
  passingMs: number,
): SessionStay[] {
  const own: SessionStay[] = [];
  let piece = 0;
  for (let index = first; ;) {
    const stay = stays[index];
    const span = connected[piece];
    if (stay === undefined || span === undefined || stay.startMs >= endMs)
      return own;
    const fromMs = Math.max(stay.startMs, span.startMs);
    const untilMs = Math.min(stay.endMs, span.endMs);
    if (untilMs > fromMs)
      own.push({
        startMs: fromMs,
        endMs: untilMs,
        place: stay.place ?? NO_PLACE,
        passing: untilMs - fromMs < passingMs,
      });
    if (stay.endMs < span.endMs) index += 1;
    else piece += 1;
  }
}

/** Connected time by place, out of the stays. */
export function sumByPlace(stays: readonly SessionStay[]): Map<string, number> {
  const dwellMs = new Map<string, number>();
  for (const { place, startMs, endMs } of stays)
    dwellMs.set(place, (dwellMs.get(place) ?? 0) + endMs - startMs);
  return dwellMs;
}

function measureWithin(
  { connected, startMs, endMs }: SessionFrame,
  spans: readonly Span[],
): number {
  const near = listOverlapping(spans, startMs, endMs);
  return measureSpans(intersectSpans(connected, near));
}
