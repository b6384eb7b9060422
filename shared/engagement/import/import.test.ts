import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { isConsentRow } from "../derivation/activity-consent.ts";
import { deriveEngagement } from "../derivation/derive-engagement.ts";
import { makeSlidesCohort } from "../make-slides-cohort.ts";
import { DEFAULT_PARAMETERS } from "../parameters.ts";
import { VOCABULARY_REGISTRY } from "../vocabulary.ts";
import { countSkipped } from "./count-import.ts";
import { type ImportRow, toImportedEvent } from "./import-row.ts";
import { listNewRows, listStaff } from "./list-new-rows.ts";
import { validateImport } from "./validate-import.ts";

const rules = {
  registry: VOCABULARY_REGISTRY,
  sha256: (text: string) => createHash("sha256").update(text).digest("hex"),
};

function validate(lines: string[]): readonly ImportRow[] {
  const result = validateImport(lines, rules);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.rows;
}

/** What a server does with a file, with a Map for a database. */
function importInto(store: Map<string, ImportRow>, lines: string[]) {
  const rows = validate(lines);
  const added = listNewRows(rows, (identity) => store.has(identity));
  for (const row of added) store.set(row.identity, row);
  const stored = [...store.values()];
  const toEvent = (row: ImportRow) => toImportedEvent(row, row.participant);
  const log = stored.map(toEvent);
  const named = new Set(rows.map(({ participant }) => participant));
  const { people } = deriveEngagement(
    log,
    listStaff(stored),
    DEFAULT_PARAMETERS,
  );
  const counted = people.filter(({ participant }) => named.has(participant));
  return {
    read: rows.length,
    stored: added.length,
    duplicates: rows.length - added.length,
    skipped: countSkipped(
      added.map(toEvent),
      log.filter(({ name }) => isConsentRow(name)),
    ),
    participants: counted.length,
    sessions: counted.flatMap(({ sessions }) => sessions).length,
  };
}

const cohort = makeSlidesCohort(Date.UTC(2026, 0, 5, 18)).map((line) =>
  JSON.stringify(line),
);

test("importing twice changes nothing", () => {
  const store = new Map<string, ImportRow>();
  const read = cohort.length;
  const same = { read, skipped: 0, participants: 20, sessions: 760 };
  expect(importInto(store, cohort)).toEqual({
    ...same,
    stored: read,
    duplicates: 0,
  });
  expect(importInto(store, cohort)).toEqual({
    ...same,
    stored: 0,
    duplicates: read,
  });
});

test("parts in any order give the same as the whole", () => {
  const store = new Map<string, ImportRow>();
  const even = cohort.filter((_, index) => index % 2 === 0);
  const rest = cohort.filter((_, index) => index % 2 === 1 || index < 100);
  importInto(store, even.reverse());
  expect(importInto(store, rest)).toMatchObject({
    stored: rest.length - 50,
    duplicates: 50,
    participants: 20,
    sessions: 760,
  });
});

function line(name: string, minute: number, more: object = {}): string {
  const occurred_at = new Date(Date.UTC(2026, 0, 5, 18, minute)).toISOString();
  return JSON.stringify({
    name,
    occurred_at,
    participant: "P1",
    connection: "c",
    ...more,
  });
}

const scope = { payload: { scope: "activity" } };

test("rows outside consent are stored, skipped, and judged over the whole log", () => {
  const store = new Map<string, ImportRow>();
  const visit = [line("connection.opened", 1), line("connection.closed", 9)];
  expect(
    importInto(store, [line("consent.given", 0, scope), ...visit]),
  ).toMatchObject({
    stored: 3,
    skipped: 0,
    sessions: 1,
  });
  const later = [line("consent.withdrawn", 20, scope), line("item.opened", 21)];
  expect(importInto(store, later)).toMatchObject({
    stored: 2,
    skipped: 1,
    sessions: 1,
  });
});

test("staff are stored and counted nowhere", () => {
  const nurse = { participant: "N1", role: "educator" };
  const counts = importInto(new Map(), [
    line("connection.opened", 0),
    line("connection.opened", 0, nurse),
    line("item.opened", 5, { participant: "N1" }),
  ]);
  expect(counts).toMatchObject({ stored: 3, participants: 1, sessions: 1 });
});

test("a member who only gave consent is a participant with no session", () => {
  const counts = importInto(new Map(), [line("consent.given", 0, scope)]);
  expect(counts).toMatchObject({ participants: 1, sessions: 0, skipped: 0 });
});

test("one bad line and nothing is stored; every bad line is named", () => {
  const result = validateImport(
    [`\uFEFF${line("gesture.made", 0)}`, "", "{", line("gesture.lost", 1)],
    rules,
  );
  expect(result).toMatchObject({
    ok: false,
    errors: [
      { line: 3, code: "bad-json" },
      { line: 4, code: "unknown-name" },
    ],
  });
});

test("a file of nothing but errors is not read to its end", () => {
  const result = validateImport(
    Array.from({ length: 5000 }, () => "x"),
    rules,
  );
  if (result.ok) throw new Error("it must be refused");
  expect(result.errors).toHaveLength(1001);
  expect(result.errors.at(-1)?.code).toBe("too-many-errors");
});
