import type { ClassRun } from "../derivation/class-runs.ts";
import type { Engagement } from "../derivation/derive-engagement.ts";
import { type Invitations, isInvited } from "./a2-attendance.ts";
import { buildRatioMetric } from "./build-metric.ts";
import { isEverActive } from "./counted-sessions.ts";
import { divide } from "./describe-values.ts";
import type { Metric } from "./metric.ts";

/** The series a class belongs to, by class id; a class not in the map is a series of its own. */
export type Series = ReadonlyMap<string, string>;

/** 1970-01-01 was a Thursday; weeks begin on Mondays. */
const THURSDAY = 3;

/**
 * A3: attendance by series and week: any class of a series in a calendar week
 * counts once, so that the second of two evenings makes up for the first.
 * `bySeries` has each series.
 */
export function measureWeeklySeries(
  { people, classes, calendar }: Engagement,
  invitations: Invitations,
  series: Series,
): Metric {
  const topics = new Map<string, { name: string; runs: ClassRun[] }>();
  for (const run of classes) {
    const week = Math.floor((calendar.dayAt(run.startMs) + THURSDAY) / 7);
    const name = series.get(run.id) ?? run.id;
    const key = `${week} ${name}`;
    const topic = topics.get(key) ?? { name, runs: [] };
    topic.runs.push(run);
    topics.set(key, topic);
  }
  const totals = new Map<string, { attended: number; invited: number }>();
  const shares = people.map((person) => {
    const attended = new Set(
      person.attendance.flatMap((one) => (one.attended ? one.classId : [])),
    );
    let numerator = 0;
    let denominator = 0;
    for (const { name, runs } of topics.values()) {
      const open = runs.filter((run) => isInvited(person, run, invitations));
      if (open.length === 0) continue;
      const came = open.some(({ id }) => attended.has(id)) ? 1 : 0;
      const total = totals.get(name) ?? { attended: 0, invited: 0 };
      total.invited += 1;
      total.attended += came;
      totals.set(name, total);
      denominator += 1;
      numerator += came;
    }
    return {
      participant: person.participant,
      everActive: isEverActive(person, "island"),
      numerator,
      denominator,
    };
  });
  const name = { label: "Attendance of weekly series", unit: "share" };
  const bySeries = Object.fromEntries(
    [...totals].map(([topic, { attended, invited }]) => [
      topic,
      divide(attended, invited),
    ]),
  );
  return { ...buildRatioMetric(name, shares), bySeries };
}
