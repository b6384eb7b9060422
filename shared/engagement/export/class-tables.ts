import type { Attendance } from "../derivation/attendance.ts";
import type { ClassRun } from "../derivation/class-runs.ts";
import type { Engagement } from "../derivation/derive-engagement.ts";
import type { Invitations } from "../metrics/a2-attendance.ts";
import type { MetricSources } from "../metrics/compute-metrics.ts";
import { SHARED } from "./shared-columns.ts";
import { column, NOT_APPLICABLE, orElse, type Table } from "./table.ts";

interface ClassRow {
  readonly id: string;
  readonly series: string | null;
  readonly plannedMs: number | null;
  readonly plannedTrip: string | null;
  /** null for a class that has not run. */
  readonly invitedAll: boolean | null;
  /** null for a class that was planned and has not run. */
  readonly run: ClassRun | null;
}

export const CLASSES: Table<ClassRow> = {
  name: "classes",
  about:
    "Classes as they really ran, in the order in which they began, then those that were planned and have not run.",
  key: ["class"],
  refers: {},
  columns: {
    class: column("string", "Occurrence of teaching", (row) => row.id),
    series: column("string", "Title that makes classes a series", (row) =>
      orElse(row.series, NOT_APPLICABLE),
    ),
    planned_at: column("datetime", "When it was to begin", (row) =>
      orElse(row.plannedMs, NOT_APPLICABLE),
    ),
    planned_trip: column(
      "string",
      "Place of the island that it was to walk to, as planned when it began; class.walked among the events says where it went",
      (row) => orElse(row.plannedTrip, NOT_APPLICABLE),
    ),
    invited_all: column(
      "boolean",
      "Whether everybody enrolled was invited when it began; else the table invitations has those who were",
      (row) => orElse(row.invitedAll, NOT_APPLICABLE),
    ),
    started_at: column("datetime", "Real start", (row) =>
      orElse(row.run?.startMs, NOT_APPLICABLE),
    ),
    ended_at: column(
      "datetime",
      "Real end; where nobody ended it, the last thing known of it",
      (row) => orElse(row.run?.endMs, NOT_APPLICABLE),
    ),
  },
};

/** What was planned of classes, by class id. */
export interface Plan extends Pick<MetricSources, "planned" | "series"> {
  /** Where they are to walk to; those without a planned trip are not in it. */
  readonly trips: ReadonlyMap<string, string>;
}

/** The rows of `classes`. */
export function listClassRows(
  runs: readonly ClassRun[],
  { planned, series, trips }: Plan,
  invitations: Invitations,
): ClassRow[] {
  const ran = new Set(runs.map(({ id }) => id));
  const open = [...planned].filter(([id]) => !ran.has(id));
  open.sort(([a, aMs], [b, bMs]) => aMs - bMs || (a < b ? -1 : 1));
  const describe = (id: string, run: ClassRun | null): ClassRow => ({
    id,
    run,
    series: series.get(id) ?? null,
    plannedMs: planned.get(id) ?? null,
    plannedTrip: trips.get(id) ?? null,
    invitedAll: run && !invitations.has(id),
  });
  return [
    ...runs.map((run) => describe(run.id, run)),
    ...open.map(([id]) => describe(id, null)),
  ];
}

interface InvitationRow {
  readonly classId: string;
  readonly participant: string;
}

export const INVITATIONS: Table<InvitationRow> = {
  name: "invitations",
  about:
    "One row for each class that was for named people when it began, and each of them.",
  key: ["class", "participant"],
  refers: { classes: ["class"], participants: ["participant"] },
  columns: {
    class: column("string", "Occurrence of teaching", (row) => row.classId),
    participant: SHARED.participant,
  },
};

/** The rows of `invitations`: of classes that ran, and people whose rows are in the export. */
export function listInvitationRows(
  { people, classes }: Engagement,
  invitations: Invitations,
): InvitationRow[] {
  return classes.flatMap(({ id }) =>
    people
      .filter(({ participant }) => invitations.get(id)?.has(participant))
      .map(({ participant }) => ({ classId: id, participant })),
  );
}

export interface AttendanceRow {
  readonly classId: string;
  readonly participant: string;
  /** Enrolled and invited when the class began. */
  readonly expected: boolean;
  readonly visit: Attendance | null;
}

export const ATTENDANCE: Table<AttendanceRow> = {
  name: "attendance",
  about:
    "One row for each class and everybody who was expected or came. Time is counted inside the classroom within the real start and end; of classes that run at once the latest started has the room.",
  key: ["class", "participant"],
  refers: { classes: ["class"], participants: ["participant"] },
  columns: {
    class: column("string", "Occurrence of teaching", (row) => row.classId),
    participant: SHARED.participant,
    expected: column(
      "boolean",
      "Enrolled and invited when the class began",
      (row) => row.expected,
    ),
    attended: column(
      "boolean",
      "Inside for at least the share of the class that the parameters name",
      (row) => row.visit?.attended ?? false,
    ),
    attended_ms: column(
      "integer",
      "Time inside",
      (row) => row.visit?.attendedMs ?? 0,
      "ms",
    ),
    late_ms: column(
      "integer",
      "From the start of the class to the first moment inside",
      (row) => orElse(row.visit?.lateMs, NOT_APPLICABLE),
      "ms",
    ),
    left_early_ms: column(
      "integer",
      "From the last moment inside to the end of the class",
      (row) => orElse(row.visit?.leftEarlyMs, NOT_APPLICABLE),
      "ms",
    ),
    gaps: column(
      "integer",
      "Times away between first and last moment; shown, not filled",
      (row) => row.visit?.gaps ?? 0,
    ),
    gap_ms: column(
      "integer",
      "Time away between first and last moment",
      (row) => row.visit?.gapMs ?? 0,
      "ms",
    ),
  },
};
