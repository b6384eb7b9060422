import type { Engagement } from "../derivation/derive-engagement.ts";
import type { PersonEngagement } from "../derivation/derive-person.ts";
import { printDay } from "../derivation/study-calendar.ts";
import { isEverActive } from "./counted-sessions.ts";
import { describeValues, divide } from "./describe-values.ts";
import type { Metric, MetricFigures } from "./metric.ts";

interface DayCount {
  active: number;
  engaged: number;
}

interface PersonDays {
  readonly participant: string;
  /** Messages by date; only dates with some. */
  readonly messages: ReadonlyMap<number, number>;
}

/**
 * E1: of those with at least one message on a date, the share with three or
 * more. `value` is the highest date (of equal ones the one with most people,
 * then the earliest); `mean`, `sd`, `median` and `iqr` are over dates. A
 * person's own value is the share of their dates on which they were engaged.
 */
export function measureDailyEngagement(engagement: Engagement): Metric {
  const { people, parameters } = engagement;
  const least = parameters.engagedMessages;
  const all = people.map((person) => countByDay(engagement, person));
  const came = new Set(
    people
      .filter((person) => isEverActive(person, "both"))
      .map(({ participant }) => participant),
  );
  const everActive = all.filter(
    ({ participant, messages }) => messages.size > 0 || came.has(participant),
  );
  const days = countDays(all, least);
  return {
    label: "Share of active participants with 3 or more messages, best day",
    unit: "share",
    ...describeDays(days),
    everActive: describeDays(countDays(everActive, least)),
    byParticipant: Object.fromEntries(
      all.map(({ participant, messages }) => [
        participant,
        divide(countEngaged(messages, least), messages.size),
      ]),
    ),
    byDay: Object.fromEntries(
      days.map(([day, { engaged, active }]) => [
        printDay(day),
        divide(engaged, active),
      ]),
    ),
  };
}

function countByDay(
  { calendar }: Engagement,
  { participant, messagesMs, dayZero }: PersonEngagement,
): PersonDays {
  const messages = new Map<number, number>();
  for (const atMs of messagesMs) {
    const day = calendar.dayAt(atMs);
    if (dayZero === null || day < dayZero) continue;
    messages.set(day, (messages.get(day) ?? 0) + 1);
  }
  return { participant, messages };
}

function countDays(
  people: readonly PersonDays[],
  least: number,
): [number, DayCount][] {
  const days = new Map<number, DayCount>();
  for (const { messages } of people) {
    for (const [day, count] of messages) {
      const total = days.get(day) ?? { active: 0, engaged: 0 };
      total.active += 1;
      if (count >= least) total.engaged += 1;
      days.set(day, total);
    }
  }
  return [...days].sort(([a], [b]) => a - b);
}

function countEngaged(
  messages: ReadonlyMap<number, number>,
  least: number,
): number {
  let engaged = 0;
  for (const count of messages.values()) if (count >= least) engaged += 1;
  return engaged;
}

function describeDays(days: readonly [number, DayCount][]): MetricFigures {
  let best: DayCount = { active: 0, engaged: 0 };
  for (const [, day] of days) {
    // Compared crosswise: the same share must not differ by a rounding.
    const more = day.engaged * best.active - best.engaged * day.active;
    if (
      best.active === 0 ||
      more > 0 ||
      (more === 0 && day.active > best.active)
    )
      best = day;
  }
  const rates = days.map(([, { engaged, active }]) => engaged / active);
  return {
    value: divide(best.engaged, best.active),
    n: best.active,
    numerator: best.engaged,
    denominator: best.active,
    ...describeValues(rates),
  };
}
