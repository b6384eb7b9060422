import { hasAttended, isExpected } from "./class-metrics.mjs";

/** Holds each row of the derived tables against what was found. */
export async function compareTables(
  tables,
  people,
  classes,
  parameters,
  report,
) {
  await compareRows(tables, "sessions", listSessions(people), report);
  await compareRows(tables, "dwell", listStays(people), report);
  await compareRows(tables, "items", listItems(people), report);
  await compareClasses(tables, classes, report);
  const attendance = listAttendance(people, classes, parameters);
  await compareRows(tables, "attendance", attendance, report);
}

const keyOf = (person, index) =>
  `${person.id}-${String(index + 1).padStart(4, "0")}`;

const listSessions = (people) =>
  people.flatMap((person) =>
    person.sessions.map((session, index) => ({
      session: keyOf(person, index),
      participant: person.id,
      surface: session.surface,
      study_day: session.day,
      started_at: session.from,
      ended_at: session.until,
      connected_ms: session.connectedMs,
      present_ms: session.presentMs,
      active_ms: session.activeMs,
      basis: session.basis,
    })),
  );

const listStays = (people) =>
  people.flatMap((person) =>
    person.sessions.flatMap((session, index) =>
      session.stays.map((stay) => ({
        session: keyOf(person, index),
        place: stay.place,
        started_at: stay.from,
        ended_at: stay.until,
        dwell_ms: stay.until - stay.from,
        passing: stay.passing,
      })),
    ),
  );

const listItems = (people) =>
  people.flatMap((person) =>
    person.items.map(({ at, verb, item, kind }) => ({
      participant: person.id,
      at,
      verb,
      item,
      kind,
    })),
  );

/** Those that were planned and have not run stand in the table alone. */
async function compareClasses(tables, classes, report) {
  const rows = (await tables.all("classes")).filter(
    ({ started_at: at }) => at !== null,
  );
  report("classes that ran", rows.length, classes.length);
  for (const [index, { id, from, until }] of classes.entries()) {
    report(`class ${index + 1}`, rows[index]?.class, id);
    report(`class ${id} started_at`, rows[index]?.started_at, from);
    report(`class ${id} ended_at`, rows[index]?.ended_at, until);
  }
}

function listAttendance(people, classes, parameters) {
  return classes.flatMap((run) =>
    people.flatMap((person) => {
      const visit = person.visits.get(run.id);
      const expected = isExpected(person, run);
      if (!visit && !expected) return [];
      return [
        {
          class: run.id,
          participant: person.id,
          expected,
          attended: hasAttended(person, run, parameters),
          attended_ms: visit?.ms ?? 0,
          late_ms: visit ? visit.first - run.from : null,
          left_early_ms: visit ? run.until - visit.last : null,
          gaps: visit?.gaps ?? 0,
          gap_ms: visit ? visit.last - visit.first - visit.ms : 0,
        },
      ];
    }),
  );
}

async function compareRows(tables, name, found, report) {
  let index = 0;
  for await (const told of tables.rows(name)) {
    const row = found[index] ?? {};
    for (const key of Object.keys(found[0] ?? told))
      report(`${name} row ${index + 1} ${key}`, told[key], row[key] ?? null);
    index += 1;
  }
  report(`rows of ${name}`, index, found.length);
}

/** Holds metrics.csv and breakdowns.csv against what was found. */
export async function compareMetrics(tables, metrics, report) {
  let count = 0;
  for await (const told of tables.rows("metrics")) {
    count += 1;
    const found = metrics[told.metric]?.[told.population] ?? {};
    for (const key of "value n numerator denominator mean sd median q1 q3".split(
      " ",
    ))
      report(`${told.metric} ${told.population} ${key}`, told[key], found[key]);
  }
  report("rows of metrics", count, Object.keys(metrics).length * 2);
  count = 0;
  for await (const told of tables.rows("breakdowns")) {
    count += 1;
    const found = metrics[told.metric]?.breakdowns[told.by] ?? {};
    report(
      `${told.metric} by ${told.by} ${told.key}`,
      told.value,
      found[told.key],
    );
  }
  const all = Object.values(metrics).flatMap(({ breakdowns }) =>
    Object.values(breakdowns).map((values) => Object.keys(values).length),
  );
  report(
    "rows of breakdowns",
    count,
    all.reduce((sum, n) => sum + n, 0),
  );
}
