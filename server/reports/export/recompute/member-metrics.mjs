import {
  came,
  countBegun,
  lastDayOf,
  MONTH_DAYS,
  share,
  tally,
  writingDays,
} from "./counted.mjs";
import { add, describe, divide, makeMetric } from "./figures.mjs";

const DAY_MS = 86_400_000;
const printDate = (date) => new Date(date * DAY_MS).toISOString().slice(0, 10);

/** C1-C3, E1-E3: belonging and writing. */
export function measureMembers(study) {
  const { people, parameters, throughAt, dayOf } = study;
  const one = () => 1;
  const wrote = (person) => writingDays(person, dayOf).length > 0;
  const wroteOrCame = (person) => wrote(person) || came(person);
  const isMember = ({ leftAt }) => leftAt === Infinity;
  const total = (some) => {
    const sum = add(some.map(({ top }) => top));
    return { value: sum, numerator: sum, denominator: 1 };
  };

  const members = makeMetric(
    share(people, (person) => (isMember(person) ? 1 : 0), one, came),
    { pool: total },
  );
  members.breakdowns.kind = {
    joined: people.length,
    left: people.filter((person) => !isMember(person)).length,
  };

  const tenure = (person) =>
    Math.max(
      0,
      dayOf(Math.min(throughAt ?? person.enrolledAt, person.leftAt)) -
        dayOf(person.enrolledAt),
    );

  const isActive = (person) => {
    const last = writingDays(person, dayOf).at(-1) ?? -Infinity;
    return last > (lastDayOf(person, study) ?? 0) - MONTH_DAYS;
  };
  const active = makeMetric(
    share(
      people,
      (person) => (isMember(person) && isActive(person) ? 1 : 0),
      (person) => (isMember(person) ? 1 : 0),
      wroteOrCame,
    ),
  );
  const standing = (person) => {
    if (isActive(person)) return "active";
    return came(person) && !wrote(person) ? "lurker" : "other";
  };
  const standings = tally(people.filter(isMember), (each) => [standing(each)]);
  active.breakdowns.kind = Object.fromEntries(
    ["active", "lurker", "other"].map((each) => [
      each,
      standings.get(each) ?? 0,
    ]),
  );

  const writers = makeMetric(
    share(people, (person) => (wrote(person) ? 1 : 0), one, wroteOrCame),
    { pool: total },
  );
  const dates = tally(people, (person) =>
    [...new Set(writingDays(person, dayOf))].map((day) => day + person.dayZero),
  );
  writers.breakdowns.day = Object.fromEntries(
    [...dates].map(([date, count]) => [printDate(date), count]),
  );

  const busyWeeks = (person) => {
    const days = [...new Set(writingDays(person, dayOf))];
    const weeks = tally(days, (day) => [Math.floor(day / 7)]);
    return [...weeks.values()].filter(
      (count) => count >= parameters.contributionDays,
    ).length;
  };
  return {
    C1: members,
    C2: makeMetric(share(people, tenure, one, came)),
    C3: active,
    E1: dailyEngagement(study),
    E2: writers,
    E3: makeMetric(
      share(
        people,
        busyWeeks,
        (person) => countBegun(person, study, 7),
        wroteOrCame,
      ),
    ),
  };
}

/** Of those who wrote on a date, the share with so many messages. */
function dailyEngagement({ people, parameters, dayOf }) {
  const isEngaged = (count) => count >= parameters.engagedMessages;
  const own = people.map((person) => ({
    person,
    days: tally(person.messages, (at) =>
      person.dayZero !== null && dayOf(at) >= person.dayZero ? [dayOf(at)] : [],
    ),
  }));
  const all = overDates(own, isEngaged);
  const some = own.filter(({ person, days }) => days.size > 0 || came(person));
  return {
    enrolled: all.figures,
    "ever-active": overDates(some, isEngaged).figures,
    breakdowns: {
      participant: Object.fromEntries(
        own.map(({ person, days }) => [
          person.id,
          divide([...days.values()].filter(isEngaged).length, days.size),
        ]),
      ),
      day: Object.fromEntries(
        all.rates.map(({ date, top, bottom }) => [
          printDate(date),
          divide(top, bottom),
        ]),
      ),
    },
  };
}

function overDates(some, isEngaged) {
  const bottoms = tally(some, ({ days }) => days.keys());
  const tops = tally(some, ({ days }) =>
    [...days].filter(([, count]) => isEngaged(count)).map(([date]) => date),
  );
  const rates = [...bottoms]
    .map(([date, bottom]) => ({ date, bottom, top: tops.get(date) ?? 0 }))
    .sort((a, b) => a.date - b.date);
  const [best] = [...rates, { top: 0, bottom: 0 }].sort(
    (a, b) => b.top * a.bottom - a.top * b.bottom || b.bottom - a.bottom,
  );
  return {
    rates,
    figures: {
      value: divide(best.top, best.bottom),
      n: best.bottom,
      numerator: best.top,
      denominator: best.bottom,
      ...describe(rates.map(({ top, bottom }) => top / bottom)),
    },
  };
}
