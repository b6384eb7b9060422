import {
  anywhere,
  byMonth,
  came,
  countBegun,
  MONTH_DAYS,
  onIsland,
  share,
  tally,
  timeOf,
} from "./counted.mjs";
import { add, describe, divide, makeMetric } from "./figures.mjs";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** L1-L5, Z1, Z2, V2, M1-M3, R1: visits, time, places, speech. */
export function measureVisits(study) {
  const { people } = study;
  const one = () => 1;
  const logins = (last) => (person) => onIsland(person, last).length;
  const time = (person) => timeOf(onIsland(person));
  const days = (person) =>
    new Set(anywhere(person, 364).map(({ day }) => day)).size;
  const monthsOf = (sessions) =>
    sessions.map(({ day }) => Math.floor(day / MONTH_DAYS));
  const begun = (person) => countBegun(person, study, MONTH_DAYS);
  const monthsSeen = (person) => [...new Set(monthsOf(onIsland(person)))];
  const visits = makeMetric(
    share(people, (person) => anywhere(person).length, begun, came),
  );
  visits.breakdowns.month = byMonth(people, study, (person) =>
    monthsOf(anywhere(person)),
  );
  const retention = makeMetric(
    share(people, (person) => monthsSeen(person).length, begun),
  );
  retention.breakdowns.month = byMonth(people, study, monthsSeen);
  return {
    L1: makeMetric(share(people, logins(179), one)),
    L2: makeMetric(share(people, time, logins(Infinity)), {
      units: [MINUTE_MS, 1],
    }),
    L3: makeMetric(share(people, logins(89), logins(179))),
    L4: makeMetric(share(people, logins(29), logins(179))),
    L5: makeMetric(share(people, time, one), { units: [HOUR_MS, 1] }),
    Z1: timeByPlace(study),
    Z2: placesVisited(study),
    V2: speech(study),
    M1: visits,
    M2: makeMetric(
      share(
        people,
        (person) => (days(person) > 1 ? 1 : 0),
        (person) => (days(person) > 0 ? 1 : 0),
        (person) => days(person) > 0,
      ),
    ),
    M3: sections(study),
    R1: retention,
  };
}

function timeByPlace({ people, parameters }) {
  const dwell = new Map();
  const classroom = (person) => {
    let ms = 0;
    for (const { stays } of onIsland(person))
      for (const { from, until, place } of stays) {
        dwell.set(place, (dwell.get(place) ?? 0) + until - from);
        if (place === parameters.classroomPlace) ms += until - from;
      }
    return ms;
  };
  const all = share(people, classroom, (person) => timeOf(onIsland(person)));
  const total = add(all.map(({ bottom }) => bottom));
  const metric = makeMetric(all, { units: [MINUTE_MS, MINUTE_MS] });
  metric.breakdowns.place = Object.fromEntries(
    [...dwell].map(([place, ms]) => [place, divide(ms, total)]),
  );
  return metric;
}

function placesVisited({ people }) {
  const visited = ({ stays }) =>
    new Set(
      stays
        .filter(({ passing, place }) => !passing && place !== "none")
        .map(({ place }) => place),
    );
  const sessions = people.flatMap((person) => onIsland(person));
  const metric = makeMetric(
    share(
      people,
      (person) => add(onIsland(person).map((each) => visited(each).size)),
      (person) => onIsland(person).length,
    ),
  );
  metric.breakdowns.place = Object.fromEntries(
    [...tally(sessions, visited)].map(([place, count]) => [
      place,
      count / sessions.length,
    ]),
  );
  return metric;
}

function speech({ people }) {
  const counted = (person) => {
    const inside = onIsland(person);
    return person.turns.filter(([, end]) =>
      inside.some(({ from, until }) => from <= end && end <= until),
    );
  };
  const turns = people.flatMap(counted);
  const metric = makeMetric(
    share(
      people,
      (person) => counted(person).length,
      () => 1,
    ),
  );
  const ms = add(turns.map(([from, until]) => until - from));
  metric.breakdowns.kind = { turns: turns.length, minutes: ms / MINUTE_MS };
  return metric;
}

function sections({ people, dayOf }) {
  const own = people.map((person) => {
    const days = new Map();
    for (const { at, payload } of person.pages) {
      const day = dayOf(at);
      if (person.dayZero === null || day < person.dayZero) continue;
      if (!days.has(payload.section)) days.set(payload.section, new Set());
      days.get(payload.section).add(day);
    }
    const again = [...days].filter(([, { size }]) => size > 1);
    const value = divide(again.length, days.size);
    return { person, days, again: again.map(([name]) => name), value };
  });
  const over = (some) => {
    const values = some.map(({ value }) => value).filter((v) => v !== null);
    const nothing = { value: null, numerator: 0, denominator: 0 };
    return { ...nothing, n: values.length, ...describe(values) };
  };
  const visited = tally(own, ({ days }) => days.keys());
  const again = tally(own, (each) => each.again);
  return {
    enrolled: over(own),
    "ever-active": over(own.filter(({ person }) => came(person))),
    breakdowns: {
      participant: Object.fromEntries(
        own.map(({ person, value }) => [person.id, value]),
      ),
      section: Object.fromEntries(
        [...visited].map(([name, count]) => [
          name,
          (again.get(name) ?? 0) / count,
        ]),
      ),
    },
  };
}
