import type { Engagement } from "../derivation/derive-engagement.ts";
import { type Invitations, isInvited } from "../metrics/a2-attendance.ts";
import type { AttendanceRow } from "./class-tables.ts";

/** The rows of `attendance`: everybody who was expected in a class or came. */
export function listAttendanceRows(
  { people, classes }: Engagement,
  invitations: Invitations,
): AttendanceRow[] {
  const visits = new Map(
    people.map(({ participant, attendance }) => [
      participant,
      new Map(attendance.map((visit) => [visit.classId, visit])),
    ]),
  );
  return classes.flatMap((run) =>
    people.flatMap((person): AttendanceRow[] => {
      const { participant } = person;
      const visit = visits.get(participant)?.get(run.id) ?? null;
      const expected = isInvited(person, run, invitations);
      if (visit === null && !expected) return [];
      return [{ classId: run.id, participant, expected, visit }];
    }),
  );
}
