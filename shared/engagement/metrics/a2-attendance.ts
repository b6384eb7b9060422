import type { ClassRun } from "../derivation/class-runs.ts";
import type { Engagement } from "../derivation/derive-engagement.ts";
import type { PersonEngagement } from "../derivation/derive-person.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { isEverActive } from "./counted-sessions.ts";
import { divide } from "./describe-values.ts";
import type { Metric } from "./metric.ts";

/** Who is invited to a class, by class id; a class not in the map invites all. */
export type Invitations = ReadonlyMap<string, ReadonlySet<string>>;

/** A2: attended by invited and enrolled at the start of the class, pooled; `byClass` has each class. */
export function measureAttendance(
  { people, classes }: Engagement,
  invitations: Invitations,
): Metric {
  const perClass = new Map(
    classes.map(({ id }) => [id, { attended: 0, invited: 0 }]),
  );
  const shares = people.map((person) => {
    const attended = new Set(
      person.attendance
        .filter((visit) => visit.attended)
        .map(({ classId }) => classId),
    );
    let numerator = 0;
    let denominator = 0;
    for (const run of classes) {
      const total = perClass.get(run.id);
      if (total === undefined || !isInvited(person, run, invitations)) continue;
      denominator += 1;
      total.invited += 1;
      if (!attended.has(run.id)) continue;
      numerator += 1;
      total.attended += 1;
    }
    return {
      participant: person.participant,
      everActive: isEverActive(person, "island"),
      numerator,
      denominator,
    };
  });
  const name = { label: "Attendance of classes", unit: "share" };
  const byClass = Object.fromEntries(
    [...perClass].map(([id, { attended, invited }]) => [
      id,
      divide(attended, invited),
    ]),
  );
  return { ...buildRatioMetric(name, shares), byClass };
}

/** Whether a person was enrolled and invited when a class began. */
export function isInvited(
  { participant, enrolledMs, withdrawnMs, unknown }: PersonEngagement,
  { id, startMs }: ClassRun,
  invitations: Invitations,
): boolean {
  return (
    enrolledMs <= startMs &&
    startMs < withdrawnMs &&
    !unknown.some((away) => away.startMs <= startMs && startMs < away.endMs) &&
    (invitations.get(id)?.has(participant) ?? true)
  );
}
