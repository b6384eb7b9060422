import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  openTestDatabase,
  type TestDatabase,
} from "../storage/testing/open-test-database.ts";
import { addStudy } from "../storage/testing/sample-rows.ts";
import { importLog } from "./import-log.ts";

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const line = (item: string): string =>
  JSON.stringify({
    name: "item.opened",
    version: 1,
    occurred_at: "2026-01-05T18:20:00.000Z",
    participant: "P07",
    item,
    payload: { kind: "menu" },
  });

/** Signs that some readers of lines take for a line's end; JSON may hold them as they are. */
const ODD = ["a\u2028b", "a\u2029b", "a\u0085b", "a\vb", "a\fb"];

test.each([
  ["line feeds", "\n", ""],
  ["line feeds, also after the last", "\n", "\n"],
  ["the line ends of Windows", "\r\n", "\r\n"],
])("a log with %s is read line by line", async (_, lineEnd, last) => {
  const studyId = await addStudy(database);
  const path = join(database.dataDir, "log.jsonl");
  await writeFile(path, ODD.map(line).join(lineEnd) + last);
  const outcome = await importLog(database, studyId, path);
  expect(outcome).toMatchObject({ ok: true, counts: { stored: ODD.length } });
  const rows = await database.db
    .selectFrom("event")
    .select("item")
    .where("study_id", "=", studyId)
    .execute();
  expect(new Set(rows.map(({ item }) => item))).toEqual(new Set(ODD));
  await rm(path);
});

test("a wrong line is named by its number, and nothing is stored", async () => {
  const studyId = await addStudy(database);
  const path = join(database.dataDir, "log.jsonl");
  await writeFile(path, [line("a\u2028b"), "", "nonsense"].join("\n"));
  expect(await importLog(database, studyId, path)).toMatchObject({
    ok: false,
    errors: [{ line: 3, code: "bad-json" }],
  });
  await rm(path);
});
