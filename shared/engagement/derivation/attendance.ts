import type { ClassRun } from "./class-runs.ts";
import type { Stay } from "./stays.ts";

/** One person in one class. Seconds are `Ms / 1000`. */
export interface Attendance {
  readonly classId: string;
  readonly attendedMs: number;
  readonly attended: boolean;
  /** From the real start to the first moment inside; null for who never came. */
  readonly lateMs: number | null;
  /** From the last moment inside to the real end. */
  readonly leftEarlyMs: number | null;
  /** Times not inside between the first and the last moment: shown, not filled. */
  readonly gaps: number;
  readonly gapMs: number;
}

interface Visit {
  firstMs: number;
  lastMs: number;
  attendedMs: number;
  gaps: number;
}

/**
 * Who was inside the classroom while a class ran, for one person and every
 * class; only classes with at least a moment inside are listed.
 *
 * @param sessions the stays of each session, as classes count them (`countTrips`)
 * @param runs the classes by their real start and end
 * @param parts who has the classroom when (`partClassTime`), sorted and disjoint
 */
export function findAttendance(
  sessions: readonly (readonly Stay[])[],
  runs: readonly ClassRun[],
  parts: readonly ClassRun[],
  classroomPlace: string,
  attendedShare: number,
): Attendance[] {
  const visits = new Map<string, Visit>();
  let first = 0;
  for (const stays of sessions) {
    for (const { place, startMs, endMs } of stays) {
      if (place !== classroomPlace) continue;
      while ((parts[first]?.endMs ?? Infinity) <= startMs) first += 1;
      for (let index = first; ; index += 1) {
        const part = parts[index];
        if (part === undefined || part.startMs >= endMs) break;
        const fromMs = Math.max(startMs, part.startMs);
        addTime(visits, part.id, fromMs, Math.min(endMs, part.endMs));
      }
    }
  }
  return runs.flatMap((run) => {
    const visit = visits.get(run.id);
    return visit === undefined ? [] : [judgeVisit(run, visit, attendedShare)];
  });
}

function addTime(
  visits: Map<string, Visit>,
  classId: string,
  fromMs: number,
  untilMs: number,
): void {
  const visit = visits.get(classId);
  if (visit === undefined) {
    const attendedMs = untilMs - fromMs;
    visits.set(classId, {
      firstMs: fromMs,
      lastMs: untilMs,
      attendedMs,
      gaps: 0,
    });
    return;
  }
  if (fromMs > visit.lastMs) visit.gaps += 1;
  visit.lastMs = untilMs;
  visit.attendedMs += untilMs - fromMs;
}

function judgeVisit(
  run: ClassRun,
  { firstMs, lastMs, attendedMs, gaps }: Visit,
  attendedShare: number,
): Attendance {
  return {
    classId: run.id,
    attendedMs,
    attended: attendedMs >= attendedShare * (run.endMs - run.startMs),
    lateMs: firstMs - run.startMs,
    leftEarlyMs: run.endMs - lastMs,
    gaps,
    gapMs: lastMs - firstMs - attendedMs,
  };
}
