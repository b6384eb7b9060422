import type { Engagement } from "../derivation/derive-engagement.ts";
import { isEverActive } from "./counted-sessions.ts";
import { describeValues, divide } from "./describe-values.ts";
import type { Metric, MetricFigures } from "./metric.ts";

/**
 * M3: by section, of those who opened it at all the share who did so on two
 * days or more. There is no value over all sections; a person's own value is
 * the share of their sections that they came back to.
 */
export function measureSectionRevisits({
  people,
  calendar,
}: Engagement): Metric {
  const sections = new Map<string, { visited: number; again: number }>();
  const own = people.map((person) => {
    const days = new Map<string, Set<number>>();
    for (const { section, atMs } of person.pages) {
      const day = calendar.dayAt(atMs);
      if (person.dayZero === null || day < person.dayZero) continue;
      days.set(section, (days.get(section) ?? new Set()).add(day));
    }
    let again = 0;
    for (const [section, { size }] of days) {
      const total = sections.get(section) ?? { visited: 0, again: 0 };
      total.visited += 1;
      if (size > 1) {
        total.again += 1;
        again += 1;
      }
      sections.set(section, total);
    }
    return {
      participant: person.participant,
      everActive: isEverActive(person, "both"),
      value: divide(again, days.size),
    };
  });
  return {
    label: "Share who came back to a section",
    unit: "share",
    ...describeOwn(own),
    everActive: describeOwn(own.filter(({ everActive }) => everActive)),
    byParticipant: Object.fromEntries(
      own.map(({ participant, value }) => [participant, value]),
    ),
    bySection: Object.fromEntries(
      [...sections]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([section, { visited, again }]) => [
          section,
          divide(again, visited),
        ]),
    ),
  };
}

function describeOwn(own: readonly { value: number | null }[]): MetricFigures {
  const values = own.flatMap(({ value }) => value ?? []);
  return {
    value: null,
    n: values.length,
    numerator: 0,
    denominator: 0,
    ...describeValues(values),
  };
}
