import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeSlidesCohort } from "../../../shared/engagement/make-slides-cohort.ts";
import {
  openTestDatabase,
  type TestDatabase,
} from "../../storage/testing/open-test-database.ts";
import { reportMetrics } from "../metrics.ts";
import { makeStudyOf } from "./testing/import-lines.ts";
import { openPackage } from "./testing/open-package.ts";
import { recompute } from "./testing/recompute.ts";
import { FolderInUse, writeExport } from "./write-export.ts";

let database: TestDatabase;
let folder: string;
let codes = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "islet-export-"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** Exports a study with this log and gives the folder. */
async function exportLines(lines: readonly object[]) {
  const code = `E${(codes += 1)}`;
  const studyId = await makeStudyOf(database, code, lines);
  const out = join(folder, code);
  const written = await writeExport({ database, studyId, code, folder: out });
  return { studyId, code, out, written };
}

async function readAll(out: string): Promise<Record<string, string>> {
  const names = await readdir(out, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of names.filter((each) => each.isFile()))
    files[entry.name] = await readFile(
      join(entry.parentPath, entry.name),
      "utf8",
    );
  return files;
}

test("the cohort: export = report = recomputation by a script that shares no code, to the digit", async () => {
  const { studyId, code, out, written } = await exportLines(
    makeSlidesCohort(Date.UTC(2026, 0, 5, 18)),
  );
  expect(await recompute(out)).toMatchObject({ ok: true, differences: [] });
  expect(written.report).toEqual(await reportMetrics(database, studyId, code));
  expect(written.report.metrics).toMatchObject({
    L1: { value: 38 },
    L2: { value: 43 },
    L3: { value: 0.75 },
    I1: { value: 1180 },
  });
  expect(written.report.metrics["Z1"]?.value).toBeCloseTo(0.486, 3);
  const tables = await openPackage(out);
  expect(tables["sessions"]).toHaveLength(760);
  expect(tables["participants"]).toHaveLength(20);
});

test("the script finds a figure that was changed", async () => {
  const { out } = await exportLines(makeSlidesCohort(Date.UTC(2026, 0, 5)));
  const { writeFile } = await import("node:fs/promises");
  const path = join(out, "metrics.csv");
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(",1180,", ",1181,"));
  const { ok, differences } = await recompute(out);
  expect(ok).toBe(false);
  expect(differences.map(({ where }) => where)).toEqual(
    expect.arrayContaining(["CHECKSUMS metrics.csv", "I1 enrolled value"]),
  );
});

test("the same data is the same bytes, and an earlier export is replaced", async () => {
  const { studyId, code, out } = await exportLines(
    makeSlidesCohort(Date.UTC(2026, 2, 1)),
  );
  const first = await readAll(out);
  await writeExport({ database, studyId, code, folder: out });
  expect(await readAll(out)).toEqual(first);
});

test("a folder that holds something else is left alone", async () => {
  const { studyId, code } = await exportLines([]);
  const wanted = { database, studyId, code, folder: tmpdir() };
  await expect(writeExport(wanted)).rejects.toThrow(FolderInUse);
});

test("a study without anybody is a valid package with empty tables", async () => {
  const { out } = await exportLines([]);
  const tables = await openPackage(out);
  expect(tables["events"]).toEqual([]);
  expect(tables["participants"]).toEqual([]);
  expect(await recompute(out)).toMatchObject({ ok: true });
});

test.each([
  ["a formula", '=HYPERLINK("http://x","y")'],
  ["a sum", "+1"],
  ["a minus", "-1"],
  ["a command", "@SUM(A1)"],
  ["a tab", "\t=1"],
  ["a wide formula", "＝1"],
  ["NA", "NA"],
  ["a missing code", "!not-recorded"],
  ["an apostrophe", "'=1"],
  ["leading zeros", "007"],
  ["a line break", 'two\r\nlines, "quoted"'],
  ["Korean", "한국어 메뉴"],
  ["nothing", ""],
])("%s comes back as it was", async (_name, item) => {
  const line = (name: string, minute: number, more: object = {}) => ({
    name,
    occurred_at: new Date(Date.UTC(2026, 0, 5, 18, minute)).toISOString(),
    participant: "P1",
    connection: "c",
    ...more,
  });
  const { out } = await exportLines([
    line("connection.opened", 0),
    line("item.opened", 1, { item, payload: { kind: "menu" } }),
    line("connection.closed", 2, { payload: { reason: "lost" } }),
  ]);
  const { items } = await openPackage(out);
  const told = String(items?.[0]?.["item"]);
  expect(told).not.toMatch(/^[=+\-@\t\r＝]/u);
  expect(told.startsWith("'") ? told.slice(1) : told).toBe(item);
  expect(await recompute(out)).toMatchObject({ ok: true });
});

test("classes.csv says where planned classes are to walk to, in a column that the codebook explains", async () => {
  const code = `E${(codes += 1)}`;
  const studyId = await makeStudyOf(database, code, [
    {
      name: "consent.given",
      version: 1,
      occurred_at: "2026-01-05T18:00:00.000Z",
      participant: "P1",
      payload: { scope: "activity" },
    },
  ]);
  const plan = async (title: string, trip: string | null): Promise<string> => {
    const { id } = await database.db
      .insertInto("class")
      .values({
        id: randomUUID(),
        study_id: studyId,
        place: "classroom",
        title,
        starts_at: new Date("2026-02-03T18:00:00Z"),
        minutes: 60,
        trip_place: trip,
        created_at: new Date("2026-01-05T18:00:00Z"),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  };
  const [away, here] = [
    await plan("Eating out", "restaurant"),
    await plan("Eating in", null),
  ];
  const out = join(folder, code);
  await writeExport({ database, studyId, code, folder: out });
  expect(await recompute(out)).toMatchObject({ ok: true, differences: [] });
  const files = await readAll(out);
  const [head = "", ...rows] = (files["classes.csv"] ?? "").split("\r\n");
  const column = head.replaceAll('"', "").split(",").indexOf("planned_trip");
  const cellOf = (id: string) =>
    rows.find((row) => row.includes(id))?.split(",")[column];
  expect(cellOf(away)).toBe('"restaurant"');
  expect(cellOf(here)).toBe("!not-applicable");
  expect(files["codebook.md"]).toMatch(
    /\| planned_trip \| string \| Place of the island/,
  );
  expect(files["datapackage.json"]).toContain('"planned_trip"');
});
