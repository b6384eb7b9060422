import { share } from "./counted.mjs";
import { describe, divide, makeMetric } from "./figures.mjs";

const MINUTE_MS = 60_000;
/** 1970-01-01 was a Thursday; weeks begin on Mondays. */
const THURSDAY = 3;

export const isExpected = ({ id, enrolledAt, withdrawnAt, consent }, run) =>
  (run.invited === null || run.invited.has(id)) &&
  enrolledAt <= run.from &&
  run.from < withdrawnAt &&
  (consent.length === 0 ||
    consent.some(([given, end]) => given <= run.from && run.from < end));

export function hasAttended(person, run, { attendedShare }) {
  const visit = person.visits.get(run.id);
  return Boolean(visit && visit.ms >= attendedShare * (run.until - run.from));
}

/** A1-A3: classes held, and who came. */
export function measureClasses(study) {
  return { A1: held(study), A2: attendance(study), A3: series(study) };
}

function held({ classes, plan, throughAt }) {
  const due = new Set(classes.map(({ id }) => id));
  for (const { class: id, planned_at: at } of plan)
    if (at !== null && throughAt !== null && at <= throughAt) due.add(id);
  const isPlanned = plan.some(({ planned_at: at }) => at !== null);
  const minutes = classes.map(({ from, until }) => (until - from) / MINUTE_MS);
  const denominator = isPlanned ? due.size : 0;
  const figures = {
    value: divide(classes.length, denominator),
    n: 0,
    numerator: classes.length,
    denominator,
    ...describe(minutes),
  };
  const byClass = classes.map(({ id }, index) => [id, minutes[index]]);
  return {
    enrolled: figures,
    "ever-active": figures,
    breakdowns: { participant: {}, class: Object.fromEntries(byClass) },
  };
}

function attendance({ people, classes, parameters }) {
  const expected = (person) => classes.filter((run) => isExpected(person, run));
  const metric = makeMetric(
    share(
      people,
      (person) =>
        expected(person).filter((run) => hasAttended(person, run, parameters))
          .length,
      (person) => expected(person).length,
    ),
  );
  metric.breakdowns.class = Object.fromEntries(
    classes.map((run) => {
      const own = people.filter((person) => isExpected(person, run));
      const came = own.filter((person) => hasAttended(person, run, parameters));
      return [run.id, divide(came.length, own.length)];
    }),
  );
  return metric;
}

function series({ people, classes, plan, parameters, dayOf }) {
  const titles = new Map(plan.map((row) => [row.class, row.series]));
  const topics = new Map();
  for (const run of classes) {
    const title = titles.get(run.id) ?? run.id;
    const week = Math.floor((dayOf(run.from) + THURSDAY) / 7);
    const key = JSON.stringify([week, title]);
    if (!topics.has(key)) topics.set(key, { title, runs: [] });
    topics.get(key).runs.push(run);
  }
  const offered = (person) =>
    [...topics.values()]
      .map(({ title, runs }) => ({
        title,
        runs: runs.filter((run) => isExpected(person, run)),
      }))
      .filter(({ runs }) => runs.length > 0);
  const taken = (person) =>
    offered(person).filter(({ runs }) =>
      runs.some((run) => hasAttended(person, run, parameters)),
    );
  const metric = makeMetric(
    share(
      people,
      (person) => taken(person).length,
      (person) => offered(person).length,
    ),
  );
  const count = (lists, title) =>
    lists.flat().filter((topic) => topic.title === title).length;
  const allOffered = people.map(offered);
  const allTaken = people.map(taken);
  metric.breakdowns.series = Object.fromEntries(
    [...new Set(allOffered.flat().map(({ title }) => title))].map((title) => [
      title,
      count(allTaken, title) / count(allOffered, title),
    ]),
  );
  return metric;
}
