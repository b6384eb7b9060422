import { add } from "./figures.mjs";

export const MONTH_DAYS = 30;

/** Sessions of study days 0 to `last`; on the island alone, or anywhere. */
export const onIsland = (person, last = Infinity) =>
  anywhere(person, last).filter(({ surface }) => surface === "island");
export const anywhere = ({ sessions }, last = Infinity) =>
  sessions.filter(({ day }) => day !== null && day >= 0 && day <= last);

export const timeOf = (sessions) =>
  add(sessions.map(({ connectedMs }) => connectedMs));

/** Interactions inside the counted sessions of the island. */
export function itemsOf(person) {
  const inside = onIsland(person);
  return person.items.filter(({ at }) =>
    inside.some(({ from, until }) => from <= at && at <= until),
  );
}

/** What each person adds to a metric. */
export const share = (people, top, bottom, isActive = cameToIsland) =>
  people.map((person) => ({
    id: person.id,
    active: isActive(person),
    top: top(person),
    bottom: bottom(person),
    person,
  }));

export const cameToIsland = (person) => onIsland(person).length > 0;
export const came = (person) => anywhere(person).length > 0;

/** Days from 0 on with a message or a reaction, one entry each. */
export const writingDays = ({ messages, reactions, dayZero }, dayOf) =>
  dayZero === null
    ? []
    : [...messages, ...reactions]
        .map((at) => dayOf(at) - dayZero)
        .filter((day) => day >= 0)
        .sort((a, b) => a - b);

/** The last study day on which a person could have been seen, or null. */
export function lastDayOf({ dayZero, leftAt }, { throughAt, dayOf }) {
  if (dayZero === null || throughAt === null) return null;
  const day = dayOf(Math.min(throughAt, leftAt)) - dayZero;
  return day >= 0 ? day : null;
}

/** How many stretches of so many days a person has begun. */
export function countBegun(person, study, days) {
  const last = lastDayOf(person, study);
  return last === null ? 0 : Math.floor(last / days) + 1;
}

/** By study month from 1: what is counted, by those who have begun it. */
export function byMonth(people, study, listMonths) {
  const begun = people.map((person) => countBegun(person, study, MONTH_DAYS));
  const months = people.flatMap(listMonths);
  return Object.fromEntries(
    Array.from({ length: Math.max(0, ...begun) }, (_, month) => [
      String(month + 1),
      months.filter((each) => each === month).length /
        begun.filter((count) => count > month).length,
    ]),
  );
}

/** Things by a key as counts, quickly. */
export function tally(things, keysOf) {
  const counts = new Map();
  for (const thing of things)
    for (const key of keysOf(thing))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
