/**
 * Recomputes every figure of an export from its events, without any code of
 * the program that made it: `node recompute.mjs [FOLDER]`. Prints what it
 * found as JSON; exit code 0 means that every cell is the same to the digit.
 */
import { createHash } from "node:crypto";
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareMetrics, compareTables } from "./compare.mjs";
import { derivePerson } from "./derive-person.mjs";
import { findClasses, shareRoom } from "./find-classes.mjs";
import { computeMetrics } from "./metrics.mjs";
import { groupBy, openPackage } from "./read-tables.mjs";

const DAY_MS = 86_400_000;
const folder =
  process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)));
const differences = [];
let cells = 0;
const report = (where, told, found) => {
  cells += 1;
  if (told !== found && differences.push({ where, told, found }) > 100)
    finish();
};

function finish() {
  const ok = differences.length === 0;
  writeFileSync(1, `${JSON.stringify({ ok, cells, differences })}\n`);
  process.exit(ok ? 0 : 1);
}

function makeCalendar(timeZone) {
  const format = new Intl.DateTimeFormat("en-CA-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return (at) => {
    const part = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
    );
    return Date.UTC(part.year, part.month - 1, part.day) / DAY_MS;
  };
}

for (const line of readFileSync(join(folder, "CHECKSUMS"), "utf8").split(
  "\n",
)) {
  if (line === "") continue;
  const [told, path] = line.split("  ");
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(join(folder, path)))
    hash.update(chunk);
  report(`CHECKSUMS ${path}`, told, hash.digest("hex"));
}

const tables = openPackage(folder);
const { parameters } = tables;
const dayOf = makeCalendar(parameters.timeZone);
const consents = groupBy(
  await tables.all("consents"),
  ({ participant }) => participant,
);
const enrolled = new Map(
  (await tables.all("participants")).map((row) => [row.participant, row]),
);
const facts = [];
let classes = null;
let classTime = null;
const people = [];
let rows = [];

function closePerson() {
  const id = rows[0]?.participant;
  if (id === undefined) return;
  const row = enrolled.get(id);
  const consent = (consents.get(id) ?? []).map((each) => [
    each.given_at,
    each.withdrawn_at ?? Infinity,
  ]);
  const dayZero = row.day_zero === null ? null : row.day_zero / DAY_MS;
  const context = { parameters, classTime, dayOf, dayZero };
  people.push({
    id,
    dayZero,
    enrolledAt: row.enrolled_at,
    withdrawnAt: row.withdrawn_at ?? Infinity,
    consent,
    leftAt: row.left_at ?? Infinity,
    ...derivePerson(rows, consent, context),
  });
  rows = [];
}

for await (const event of tables.rows("events")) {
  const row = { ...event, at: event.occurred_at };
  if (row.participant === null) {
    facts.push(row);
    continue;
  }
  classes ??= findClasses(facts);
  classTime ??= shareRoom(classes);
  if (rows.length > 0 && rows[0].participant !== row.participant) closePerson();
  rows.push(row);
}
classes ??= findClasses(facts);
classTime ??= shareRoom(classes);
closePerson();
// Somebody all of whose rows lie outside consent is enrolled all the same.
for (const [id, row] of enrolled)
  if (!people.some((person) => person.id === id)) {
    rows = [{ participant: id, name: "session.none", at: row.enrolled_at }];
    closePerson();
  }
people.sort((a, b) => (a.id < b.id ? -1 : 1));

const plan = await tables.all("classes");
const invitations = groupBy(
  await tables.all("invitations"),
  ({ class: id }) => id,
);
for (const run of classes) {
  const named = (invitations.get(run.id) ?? []).map((row) => row.participant);
  const row = plan.find((each) => each.class === run.id);
  run.invited = row?.invited_all === false ? new Set(named) : null;
}

await compareTables(tables, people, classes, parameters, report);
const ends = [
  ...people.map(({ lastAt, enrolledAt }) => lastAt ?? enrolledAt),
  ...classes.map(({ until }) => until),
];
const throughAt = ends.reduce((last, at) => Math.max(last ?? at, at), null);
const catalogue = new Set(
  (await tables.all("catalogue")).map(({ item }) => item),
);
const metrics = computeMetrics({
  people,
  classes,
  plan,
  catalogue,
  parameters,
  dayOf,
  throughAt,
});
await compareMetrics(tables, metrics, report);
finish();
