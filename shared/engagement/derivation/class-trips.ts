import type { LogEvent } from "../event-record.ts";
import type { EngagementParameters } from "../parameters.ts";
import type { ClassRun } from "./class-runs.ts";
import type { Span } from "./spans.ts";
import type { Stay } from "./stays.ts";

/** A stretch of a class in another place than its classroom. */
export interface ClassTrip extends Span {
  readonly place: string;
  /** The real end of the class. */
  readonly classEndMs: number;
}

/**
 * The field trips of the classes, sorted by start: from each `class.walked` to
 * the next one of the class, or to its end.
 *
 * @param island ordered facts about the island
 */
export function findClassTrips(
  island: readonly LogEvent[],
  runs: readonly ClassRun[],
  classroomPlace: string,
): ClassTrip[] {
  const walked = island.filter(({ name }) => name === "class.walked");
  if (walked.length === 0) return [];
  const trips = runs.flatMap(({ id, startMs, endMs: classEndMs }) => {
    const walks = walked.filter(
      (row) => row.class === id && row.atMs >= startMs && row.atMs < classEndMs,
    );
    return walks.flatMap(({ atMs, payload }, index) => {
      const place = payload["to"];
      if (typeof place !== "string" || place === classroomPlace) return [];
      const endMs = walks[index + 1]?.atMs ?? classEndMs;
      return [{ place, startMs: atMs, endMs, classEndMs }];
    });
  });
  return trips.sort((a, b) => a.startMs - b.startMs);
}

type Rules = Pick<EngagementParameters, "classroomPlace" | "classWalkMs">;

/**
 * The stays of one person as their classes count them: while a class is on a
 * trip its place is as good as the classroom, and so is the way from the one to
 * the other. Whoever takes longer than `classWalkMs` after they set out, loses
 * the line or does not arrive was elsewhere since then.
 *
 * @param stays sorted and disjoint
 */
export function countTrips(
  stays: readonly Stay[],
  trips: readonly ClassTrip[],
  rules: Rules,
): readonly Stay[] {
  if (trips.length === 0) return stays;
  const parts = stays.flatMap((stay) => partStay(stay, trips, rules));
  return countWalks(parts, trips, rules);
}

/** What of a stay was where a class had walked to is in the classroom. */
function partStay(
  stay: Stay,
  trips: readonly ClassTrip[],
  { classroomPlace }: Rules,
): Stay[] {
  const parts: Stay[] = [];
  let doneMs = stay.startMs;
  for (const trip of trips) {
    const startMs = Math.max(doneMs, trip.startMs);
    const endMs = Math.min(stay.endMs, trip.endMs);
    if (trip.place !== stay.place || endMs <= startMs) continue;
    if (startMs > doneMs)
      parts.push({ ...stay, startMs: doneMs, endMs: startMs });
    parts.push({ startMs, endMs, place: classroomPlace });
    doneMs = endMs;
  }
  if (stay.endMs > doneMs) parts.push({ ...stay, startMs: doneMs });
  return parts;
}

/** The ways that led from one stay in class to the next are in class too. */
function countWalks(
  parts: readonly Stay[],
  trips: readonly ClassTrip[],
  { classroomPlace, classWalkMs }: Rules,
): Stay[] {
  const counted: Stay[] = [];
  /** Where somebody has been since they set out; `null` while they were in no class before. */
  let way: Stay[] | null = null;
  let untilMs = NaN;
  for (const part of parts) {
    const isInside = part.place === classroomPlace;
    if (part.startMs !== untilMs) way = null;
    untilMs = part.endMs;
    const leftMs = way?.[0]?.startMs;
    if (isInside && way && leftMs !== undefined) {
      const isWalk =
        part.startMs - leftMs <= classWalkMs &&
        trips.some(
          ({ startMs, endMs, classEndMs }) =>
            startMs <= leftMs && leftMs <= endMs && part.startMs < classEndMs,
        );
      if (isWalk)
        counted.splice(
          -way.length,
          way.length,
          ...way.map((each) => ({ ...each, place: classroomPlace })),
        );
    }
    counted.push(part);
    if (isInside) way = [];
    else way?.push(part);
  }
  return counted;
}
